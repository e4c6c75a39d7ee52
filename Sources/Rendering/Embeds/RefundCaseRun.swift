import TradeAssurance

/// A refund case in which each side answers on the last full day that it has, run by the domain's own fold.
///
/// Its days are counted from the application, which is day 0.
struct RefundCaseRun: Sendable {
  /// A time in which the case waits for one side.
  struct Turn: Sendable {
    let side: Side
    /// The day of the message that this side has not answered.
    let since: Day
    /// The last full day on which it can answer, `since` itself where the negotiation is over.
    let lastDay: Day
    /// When the side's silence ends the case; nil where the negotiation is over before.
    let silence: Deadline?
  }

  static let applied = Day(number: 0)

  /// In order; the first is the seller's.
  let turns: [Turn]
  /// The last full day of the negotiation.
  let lastDay: Day
  private let deadlines: [Deadline]

  init(periods: RefundPeriods) {
    let lastDay = periods.negotiation.lastDay(from: Self.applied)
    var turns: [Turn] = []
    var deadlines: [Deadline] = []
    var events: [CaseEvent] = []
    var today = Self.applied
    while let running = Self.negotiation(after: events, on: today, periods) {
      let silence = running.ending.rule == .negotiationEnds ? nil : running.ending
      turns.append(
        Turn(
          side: running.turn.awaiting, since: running.turn.since, lastDay: silence?.lastDay ?? lastDay,
          silence: silence))
      deadlines += running.deadlines
      guard let silence, silence.lastDay > today else { break }
      today = silence.lastDay
      events.append(CaseEvent(running.turn.awaiting == .seller ? .sellerReplied : .buyerReplied, on: today))
    }
    self.turns = turns
    self.deadlines = deadlines
    self.lastDay = lastDay
  }

  /// When a rule takes effect for the first time; nil where the negotiation is over before.
  func deadline(of rule: RefundRule) -> Deadline? {
    let first = deadlines.first { $0.rule == rule }
    // Of two rules on one day the fold lets the silence win; one that leaves the case open comes too late then.
    guard let first, rule.outcome != nil || first.lastDay < lastDay else { return nil }
    return first
  }

  /// Where the case stands; nil when it has more events than a case may have.
  private static func negotiation(
    after events: [CaseEvent], on today: Day, _ periods: RefundPeriods
  ) -> Negotiation? {
    let refund = RefundCase(applied: applied, periods: periods)
    // The days rise and each answer is in time, so that only the number of events can be refused.
    guard case .negotiating(let negotiation)? = try? refund.state(after: events, on: today) else {
      return nil
    }
    return negotiation
  }
}
