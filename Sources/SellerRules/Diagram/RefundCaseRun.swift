import Days
import TradeAssurance

/// A refund case in which each side answers on its last full day, computed by the domain. Days are counted
/// from the application, which is day 0.
struct RefundCaseRun: Sendable {
  /// A time in which the case waits for one side.
  struct Turn: Sendable {
    let side: Side
    /// The day of the message that the side has not answered.
    let since: Day
    /// The last full day to answer; `since` itself if the negotiation is over.
    let lastDay: Day
    /// The deadline at which the side's silence ends the case; nil if the negotiation ends earlier.
    let silence: Deadline?
  }

  static let applied = Day(number: 0)

  /// The turns in order; the first is the seller's.
  private(set) var turns: [Turn] = []
  let lastDay: Day
  private var deadlines: [Deadline] = []

  init(periods: RefundPeriods) {
    lastDay = periods.negotiation.lastDay(from: Self.applied)
    var events: [CaseEvent] = []
    var today = Self.applied
    let refund = RefundCase(applied: today, periods: periods)
    // The days increase and each answer is in time, so only the number of events can be refused.
    while case .negotiating(let running)? = try? refund.state(after: events, on: today) {
      let silence = running.ending.rule == .negotiationEnds ? nil : running.ending
      let ends = silence?.lastDay ?? lastDay
      turns.append(Turn(side: running.awaiting, since: running.since, lastDay: ends, silence: silence))
      deadlines += running.deadlines
      guard let silence, silence.lastDay > today else { break }
      today = silence.lastDay
      events.append(CaseEvent(running.awaiting == .seller ? .sellerReplied : .buyerReplied, on: today))
    }
  }

  /// The first deadline of a rule; nil if the negotiation ends earlier.
  func deadline(of rule: RefundRule) -> Deadline? {
    let first = deadlines.first { $0.rule == rule }
    // A rule that leaves the case open comes too late if another rule closes the case on the same day.
    guard let first, rule.outcome != nil || first.lastDay < lastDay else { return nil }
    return first
  }
}
