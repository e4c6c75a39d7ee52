import Days

/// A refund case that has not ended.
public struct Negotiation: Sendable {
  /// The side whose answer the case waits for.
  public private(set) var awaiting = Side.seller
  /// The day of the earliest message that the awaited side has not answered.
  public private(set) var since: Day
  private let refund: RefundCase

  /// A case that waits for the seller since the application.
  init(_ refund: RefundCase) {
    self.refund = refund
    since = refund.applied
  }

  /// Passes the turn on if the case waits for the side that answers.
  mutating func answer(from side: Side, on day: Day) {
    guard awaiting == side else { return }
    awaiting = side == .seller ? .buyer : .seller
    since = day
  }

  /// The end of the case if nothing else happened until a day; nil if the case has not ended by then.
  func end(by day: Day) -> CaseEnd? {
    let ending = ending
    guard day >= ending.takesEffect else { return nil }
    return ending.rule.outcome.map { CaseEnd(outcome: $0, day: ending.takesEffect) }
  }

  /// The deadline that ends the case if nothing else happens. If a silence rule and the evidence decision
  /// fall on the same day, the silence rule wins, because its period ended within the negotiation (our
  /// reading).
  public var ending: Deadline {
    let rule = awaiting == .seller ? RefundRule.sellerSilence : .buyerSilence
    let silence = refund.periods.deadline(rule, from: since)
    let negotiation = refund.deadline(.negotiationEnds)
    return silence.takesEffect <= negotiation.takesEffect ? silence : negotiation
  }

  /// The deadlines of the running rules, without a silence rule that can never take effect.
  public var deadlines: Deadlines {
    let negotiation = refund.deadline(.negotiationEnds)
    let ending = ending
    var deadlines = Deadlines(storage: negotiation)
    deadlines.insert(refund.deadline(.interventionOpens))
    deadlines.insert(negotiation)
    if ending.rule != .negotiationEnds { deadlines.insert(ending) }
    return deadlines
  }
}
