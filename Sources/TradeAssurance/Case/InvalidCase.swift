import Days

/// Why a case is refused. An event is identified by its index in the list.
public enum InvalidCase: Error, Hashable, Sendable {
  case tooManyEvents
  case todayBeforeApplication
  case eventBeforeApplication(event: Int)
  case eventOutOfOrder(event: Int)
  case eventAfterToday(event: Int)
  case eventAfterEnd(event: Int, CaseEnd)
  case interventionTooEarly(event: Int, opens: Day)

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

  /// The index of the refused event; nil if no event is wrong.
  public var event: Int? {
    switch self {
    case .tooManyEvents, .todayBeforeApplication: nil
    case .eventBeforeApplication(let event), .eventOutOfOrder(let event), .eventAfterToday(let event),
      .eventAfterEnd(let event, _), .interventionTooEarly(let event, _):
      event
    }
  }
}
