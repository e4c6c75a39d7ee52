import Days
import TradeAssurance

/// The answer to a case: one for each state in which a case may be on a day.
enum CaseAnswer: Hashable {
  case running(awaiting: Side, ending: RefundRule, Nearness)
  case ended(CaseOutcome)

  /// The distance of today from the last full day.
  enum Nearness: String, CaseIterable {
    /// Today is before the safe day.
    case before
    /// Today is the safe day, the day before the last full day.
    case safe
    /// Today is the last full day.
    case last
  }

  static let all: [CaseAnswer] =
    [
      (Side.seller, RefundRule.sellerSilence), (.seller, .negotiationEnds), (.buyer, .buyerSilence),
      (.buyer, .negotiationEnds),
    ]
    .flatMap { side, rule in Nearness.allCases.map { .running(awaiting: side, ending: rule, $0) } }
    + CaseOutcome.allCases.map(CaseAnswer.ended)

  init(_ state: CaseState, on today: Day) {
    switch state {
    case .ended(let end): self = .ended(end.outcome)
    case .negotiating(let negotiation):
      let ending = negotiation.ending
      let nearness: Nearness = today < ending.safeDay ? .before : today == ending.safeDay ? .safe : .last
      self = .running(awaiting: negotiation.awaiting, ending: ending.rule, nearness)
    }
  }

  /// The name that the script looks for: the side, the rule and the nearness, or the status.
  var name: String {
    switch self {
    case .running(let side, let rule, let nearness): "\(side.id) \(rule.id) \(nearness.rawValue)"
    case .ended(let outcome): outcome.id
    }
  }

  /// The article that says what to do next, by its path below `content/`.
  var next: String {
    switch self {
    case .running(.seller, _, _): "refunds/answer-a-request.md"
    case .running(.buyer, _, _): "refunds/silence.md"
    case .ended(.escalated), .ended(.intervention): "refunds/intervention.md"
    case .ended(.evidence): "refunds/evidence.md"
    case .ended(.agreed), .ended(.closed), .ended(.withdrawn): "refunds/process.md"
    }
  }
}
