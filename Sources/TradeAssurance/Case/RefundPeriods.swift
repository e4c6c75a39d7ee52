/// The periods of a refund case. Each is stated by the source.
///
/// Source: "How do I process a buyer's refund request?"
public struct RefundPeriods: Hashable, Sendable {
  /// Without an agreement, from the refund application, after which the buyer may ask for intervention.
  public var interventionWait: Period
  /// Of continuous silence by the seller, after which the case is escalated.
  public var sellerSilence: Period
  /// Of continuous silence by the buyer, after which the case is closed.
  public var buyerSilence: Period
  /// From the date of the complaint, in which the two may agree.
  public var negotiation: Period
}

extension RefundPeriods {
  /// The period of a rule.
  public func period(of rule: RefundRule) -> Period {
    switch rule {
    case .buyerSilence: buyerSilence
    case .interventionOpens: interventionWait
    case .negotiationEnds: negotiation
    case .sellerSilence: sellerSilence
    }
  }

  /// The deadline that a rule sets when its clock starts on that day.
  func deadline(_ rule: RefundRule, from start: Day) -> Deadline {
    Deadline(rule: rule, lastDay: period(of: rule).lastDay(from: start))
  }
}
