import Days

/// A number of calendar days. From day D on, n days are the days D+1 … D+n: D+n is the last full day, and the
/// consequence takes effect on D+n+1. This is our interpretation of the source's one example: 30 days from the
/// complaint, decision on the 31st day.
public struct Period: Hashable, Sendable {
  public let days: Int32

  public init(days: Int32) { self.days = days }

  /// The last full day of a period that starts on a day.
  public func lastDay(from start: Day) -> Day { start + days }
}

/// The periods of a refund case. Source: "How do I process a buyer's refund request?"
public struct RefundPeriods: Hashable, Sendable {
  /// The time from the application, without an agreement, until the buyer may ask for intervention.
  public var interventionWait: Period
  /// The continuous silence of the seller after which the case is escalated.
  public var sellerSilence: Period
  /// The continuous silence of the buyer after which the case is closed.
  public var buyerSilence: Period
  /// The time from the complaint in which the two sides may agree.
  public var negotiation: Period

  public func period(of rule: RefundRule) -> Period {
    switch rule {
    case .buyerSilence: buyerSilence
    case .interventionOpens: interventionWait
    case .negotiationEnds: negotiation
    case .sellerSilence: sellerSilence
    }
  }

  /// The deadline of a rule whose clock starts on a day.
  func deadline(_ rule: RefundRule, from start: Day) -> Deadline {
    Deadline(rule: rule, lastDay: period(of: rule).lastDay(from: start))
  }
}
