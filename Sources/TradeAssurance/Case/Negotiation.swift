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

  /// The deadline that ends the case if nothing else happens. If a silence rule takes effect on the day of the evidence
  /// decision, the silence rule ends the case, because its period ended within the negotiation (our interpretation).
  public var ending: Deadline {
    let rule = awaiting == .seller ? RefundRule.sellerSilence : .buyerSilence
    let silence = refund.periods.deadline(rule, from: since)
    let negotiation = refund.deadline(.negotiationEnds)
    return silence.takesEffect <= negotiation.takesEffect ? silence : negotiation
  }

  public var deadlines: Deadlines {
    Deadlines(running: [refund.deadline(.interventionOpens), refund.deadline(.negotiationEnds), ending])
  }
}

/// The last full day of a rule in a case, and the day on which the rule takes effect.
public struct Deadline: Hashable, Comparable, Sendable {
  public let rule: RefundRule
  public let lastDay: Day

  public var takesEffect: Day { lastDay + 1 }

  /// The day before the last full day, which is in time on every clock.
  public var safeDay: Day { lastDay + (-1) }

  /// Orders deadlines by the day of effect, then by the rule's number.
  public static func < (first: Deadline, second: Deadline) -> Bool {
    (first.lastDay.number, first.rule.rawValue) < (second.lastDay.number, second.rule.rawValue)
  }
}

/// The deadlines of a running case in order, without a silence rule that can never take effect.
public struct Deadlines: Sequence, IteratorProtocol, Sendable {
  let running: InlineArray<3, Deadline>
  private(set) var last: Deadline?

  /// The next deadline. One that occurs twice is given once.
  public mutating func next() -> Deadline? {
    var next: Deadline?
    for index in running.indices {
      let one = running[index]
      if last.map({ $0 < one }) ?? true, next.map({ one < $0 }) ?? true { next = one }
    }
    last = next ?? last
    return next
  }
}
