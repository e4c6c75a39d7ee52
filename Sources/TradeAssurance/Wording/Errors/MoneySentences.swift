#if !hasFeature(Embedded)
  extension InvalidMoney: CalculationError {
    /// What is wrong with the amount, and the mend.
    public var sentence: ErrorSentence {
      ErrorSentence(code: rawValue, text)
    }

    private var text: String {
      switch self {
      case .empty: "No amount is given: write one, such as 1000.00."
      case .noDigits: "The dollar sign has no amount after it: write one, such as US$1000.00."
      case .negative: "An amount has no minus sign: write it without, such as 5."
      case .plusSign: "An amount has no plus sign: write it without, such as 5."
      case .exponent: "An amount has no exponent: write all its digits, such as 1000 for 1e3."
      case .spaceInside: "An amount has no space inside: write 1000 or 1,000, and $5 without a space."
      case .foreignCharacter:
        "An amount has only the digits 0 to 9, a comma and a point: write it with these."
      case .grouping: "A comma stands before each three digits and nowhere else: write 1,234.50 or 1234.50."
      case .noWholePart: "A digit is missing before the point: write 0.50 for .5."
      case .noDecimals: "A digit is missing after the point: write 1.00 or 1."
      case .tooManyDecimals: "An amount has at most two decimals: round it to the cent, such as 1.23."
      case .notAnAmount: "This is not an amount of US dollars: write digits, such as 1000.00."
      case .tooLarge: "An amount is at most \(Money.largest.shown): write a smaller one."
      }
    }
  }
#endif
