#if !hasFeature(Embedded)
  extension InvalidWithdrawalCount: CalculationError {
    /// What is wrong with the number of withdrawals, and the mend.
    public var sentence: ErrorSentence {
      ErrorSentence(code: rawValue, text)
    }

    private var text: String {
      let range = "from 0 to \(WithdrawalCount.largest)"
      return switch self {
      case .empty: "No number of withdrawals is given: write a whole number \(range)."
      case .notWhole: "This is not a whole number in digits: write one \(range)."
      case .negative: "There is no negative number of withdrawals: write a whole number \(range)."
      case .tooMany: "These are too many withdrawals: write a whole number \(range)."
      }
    }
  }

  extension InvalidOrder: CalculationError {
    /// What is wrong with the order, and the mend.
    public var sentence: ErrorSentence {
      ErrorSentence(code: rawValue, text)
    }

    private var text: String {
      let (least, most) = (Money.cent.shown, Money.largest.shown)
      return switch self {
      case .amountTooSmall:
        "An order has an amount of at least \(least): write what the buyer pays, tax excluded."
      case .amountTooLarge: "An order has an amount of at most \(most): write a smaller one."
      case .taxOutOfRange: "A tax is from \(Money.zero.shown) to \(most): write one in that range."
      case .netTooSmall: "What you want to receive is at least \(least): write a larger amount."
      case .priceTooLarge: "The price would be above \(most): write a smaller amount to receive."
      }
    }
  }
#endif
