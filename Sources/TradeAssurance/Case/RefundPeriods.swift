import Days

/// The periods of a refund case, all stated by the source.
///
/// Source: "How do I process a buyer's refund request?"
public struct RefundPeriods: Hashable, Sendable {
  /// The time from the application, without an agreement, until the buyer may ask for intervention.
  public var interventionWait: Period
  /// The continuous silence of the seller after which the case is escalated.
  public var sellerSilence: Period
  /// The continuous silence of the buyer after which the case is closed.
  public var buyerSilence: Period
  /// The time from the complaint in which the two sides may agree.
  public var negotiation: Period
}

extension RefundPeriods {
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
