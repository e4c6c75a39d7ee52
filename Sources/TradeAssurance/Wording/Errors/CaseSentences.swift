#if !hasFeature(Embedded)
  extension InvalidCase.Kind {
    /// What is wrong with the case, and the mend.
    public var sentence: ErrorSentence {
      ErrorSentence(code: rawValue, text)
    }

    private var text: String {
      switch self {
      case .tooManyEvents:
        "A case has at most \(RefundCase<[CaseEvent]>.mostEvents) events: leave out those that changed nothing."
      case .todayBeforeApplication:
        "Today is before the refund application: write a later day, or correct the application’s."
      case .eventBeforeApplication: "The event is before the refund application: correct one of the two days."
      case .eventOutOfOrder:
        "The event is before the one listed before it: list the events in the order of their days."
      case .eventAfterToday:
        "The event is after today: leave it out until it has happened, or correct its day."
      case .eventAfterEnd:
        "The case had ended on {day}, because {cause}: remove the event or correct its day."
      case .interventionTooEarly:
        "Intervention opens on {day}: correct the day on which the buyer asked for it."
      }
    }
  }

  extension InvalidCase: CalculationError {
    /// What is wrong with the case, and the mend.
    public var sentence: ErrorSentence { kind.sentence }

    /// The sentence with its day and its cause.
    public var message: String {
      switch self {
      case .tooManyEvents, .todayBeforeApplication, .eventBeforeApplication, .eventOutOfOrder,
        .eventAfterToday:
        sentence.filled()
      case .eventAfterEnd(_, let end): sentence.filled(day: String(end.day.text), cause: end.outcome.cause)
      case .interventionTooEarly(_, let opens): sentence.filled(day: String(opens.text))
      }
    }
  }
#endif
