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

  /// The stable code of the error.
  public var code: Int32 {
    switch self {
    case .tooManyEvents: 50
    case .todayBeforeApplication: 51
    case .eventBeforeApplication: 52
    case .eventOutOfOrder: 53
    case .eventAfterToday: 54
    case .eventAfterEnd: 55
    case .interventionTooEarly: 56
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
