#if !hasFeature(Embedded)
  extension UnreadableInput: CalculationError {
    /// What is wrong with the input, and the mend.
    public var sentence: ErrorSentence {
      ErrorSentence(code: rawValue, text)
    }

    private var text: String {
      switch self {
      case .unknownEvent: "There is no such event: choose one that the form offers."
      case .textTooLong: "This is far too long: write only the value itself."
      }
    }
  }
#endif
