/// Why a case is refused. An event is named by its place in the list, counted from 0.
public enum InvalidCase: Error, Hashable, Sendable {
  /// More events than `RefundCase.mostEvents`.
  case tooManyEvents
  /// Today is before the application.
  case todayBeforeApplication
  /// The event is before the application.
  case eventBeforeApplication(event: Int)
  /// The event is before the one listed before it.
  case eventOutOfOrder(event: Int)
  /// The event is after today.
  case eventAfterToday(event: Int)
  /// The case had ended when the event happened.
  case eventAfterEnd(event: Int, CaseEnd)
  /// Intervention was asked for before the day on which it opens.
  case interventionTooEarly(event: Int, opens: Day)

  /// What is wrong, without where.
  public var code: ErrorCode {
    switch self {
    case .tooManyEvents: .tooManyEvents
    case .todayBeforeApplication: .todayBeforeApplication
    case .eventBeforeApplication: .eventBeforeApplication
    case .eventOutOfOrder: .eventOutOfOrder
    case .eventAfterToday: .eventAfterToday
    case .eventAfterEnd: .eventAfterEnd
    case .interventionTooEarly: .interventionTooEarly
    }
  }

  /// The place of the event that is refused, counted from 0; nil where none is.
  public var event: Int? {
    switch self {
    case .tooManyEvents, .todayBeforeApplication: nil
    case .eventBeforeApplication(let event), .eventOutOfOrder(let event), .eventAfterToday(let event),
      .eventAfterEnd(let event, _), .interventionTooEarly(let event, _):
      event
    }
  }
}
