#if !hasFeature(Embedded)
  extension InvalidDay: CalculationError {
    /// What is wrong with the day, and the mend.
    public var sentence: ErrorSentence {
      ErrorSentence(code: rawValue, text)
    }

    private var text: String {
      switch self {
      case .empty: "No day is given: write one as YYYY-MM-DD, such as 2026-03-01."
      case .form: "This is not a day: write year, month and day as YYYY-MM-DD, such as 2026-03-01."
      case .year:
        "The year is out of range: write a day from \(String(Day.earliest.text)) to \(String(Day.latest.text))."
      case .month: "There is no such month: write one from 01 to 12."
      case .dayOfMonth: "The month has no such day: write one that is in the calendar."
      }
    }
  }
#endif
