#if !hasFeature(Embedded)
  import Days

  extension ErrorCode {
    /// The problem, in words that a reader can compare with the input, and the fix. `{endedOn}`, `{cause}` and
    /// `{opens}` are the places of values that only a `QueryError` knows.
    public var sentence: String {
      let largest = Money.largest.shown
      let counts = "from 0 to \(WithdrawalCount.largest)"
      return switch self {
      case .amountMissing: "No amount is given: write one, such as 1000.00."
      case .foreignCharacter:
        "An amount has only the digits 0 to 9, a comma and a point: write it with these."
      case .digitsMissing: "The amount has no digits: write some, such as US$1000.00."
      case .minusSign: "An amount has no minus sign: write it without, such as 5."
      case .plusSign: "An amount has no plus sign: write it without, such as 5."
      case .exponent: "An amount has no letter e: write all its digits, such as 1000 for 1e3."
      case .notAnAmount: "This is not an amount of US dollars: write digits, such as 1000.00."
      case .twoCurrencies: "The currency is given twice: write it once, such as $5 or 5 USD."
      case .commaIsNoDecimalPoint:
        "A comma is not a decimal point here: write a point before the cents, such as 1.23."
      case .spaceInAmount:
        "There is a space between digits: write 1234.50, or 1 234.50 with a space before each group of three digits."
      case .commaGroupsThreeDigits: "Check the commas: write 1,234.50 or 1234.50."
      case .centsHaveTwoDigits:
        "There are more than two digits after the point: round to the cent, such as 1.23."
      case .amountTooLarge: "An amount is at most \(largest): write a smaller one."
      case .amountTooSmall: "The amount must be at least \(Money.cent.shown): write a larger one."
      case .priceTooLarge: "The price would be above \(largest): write a smaller amount to receive."
      case .notAWholeNumber: "This is not a whole number in digits: write one \(counts)."
      case .negativeCount: "The number of withdrawals cannot be negative: write a whole number \(counts)."
      case .tooManyWithdrawals: "These are too many withdrawals: write a whole number \(counts)."
      case .dayMissing, .notADay, .yearOutOfRange, .noSuchMonth, .noSuchDay:
        InvalidDay(rawValue: rawValue - ErrorCode.dayMissing.rawValue)?.message ?? ""
      case .unknownEvent:
        "There is no such event: use one of \(CaseEvent.Kind.allCases.map(\.id).joined(separator: ", "))."
      case .eventWithoutDay: "The day of this event is missing: add it as YYYY-MM-DD, such as 2026-03-01."
      case .tooManyEvents:
        "A case has at most \(RefundCase.mostEvents) events: leave out those that changed nothing."
      case .todayBeforeApplication:
        "Today is before the refund request: write a later day, or correct the request’s."
      case .eventBeforeApplication: "This day is before the refund request: correct one of the two days."
      case .eventOutOfOrder:
        "This day is before the day above it: list what happened in order, the earliest first."
      case .eventAfterToday:
        "This day is still to come: correct it, or leave the event out until it has happened."
      case .eventAfterEnd:
        "The event comes too late: on {endedOn} {cause}. Remove the event or correct its day."
      case .interventionTooEarly:
        "Intervention opens on {opens}: correct the day on which the buyer asked for it."
      case .unknownQuery: "There is no such calculator: use one that has a page."
      case .unknownField: "This names a field that the calculator does not have: remove it."
      case .repeatedField: "This gives a field twice: remove one of the two."
      case .queryTooLong: "This is far too long: write only the values themselves."
      }
    }

    // The possible errors of each kind of value.
    public static let ofAmounts = codes(.amountMissing, to: .amountTooSmall)
    public static let ofCounts = codes(.notAWholeNumber, to: .tooManyWithdrawals)
    public static let ofDays = codes(.dayMissing, to: .noSuchDay)
    public static let ofCases = codes(.unknownEvent, to: .interventionTooEarly)
    public static let ofQueries = codes(.unknownField, to: .queryTooLong)

    private static func codes(_ first: ErrorCode, to last: ErrorCode) -> [ErrorCode] {
      (first.rawValue...last.rawValue).compactMap(ErrorCode.init)
    }
  }

  extension QueryError {
    /// The problem and the fix in one sentence.
    public var message: String {
      code.sentence
        .replacing("{endedOn}", with: end?.day.text ?? "")
        .replacing("{cause}", with: end?.outcome.cause ?? "")
        .replacing("{opens}", with: opens?.text ?? "")
    }
  }
#endif
