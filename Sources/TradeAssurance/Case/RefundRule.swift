/// A rule of a refund case. The raw values follow the order of the rules' names.
public enum RefundRule: Int32, CaseIterable, Sendable {
  /// The buyer's silence closes the case.
  case buyerSilence = 1
  /// The buyer may ask for intervention or continue to negotiate.
  case interventionOpens = 2
  /// The negotiation ends with the evidence decision.
  case negotiationEnds = 3
  /// The seller's silence escalates the case.
  case sellerSilence = 4

  /// What starts the rule's clock.
  public var clock: RuleClock {
    switch self {
    case .buyerSilence: .unansweredMessage(to: .buyer)
    case .sellerSilence: .unansweredMessage(to: .seller)
    case .interventionOpens, .negotiationEnds: .application
    }
  }

  /// How the case ends when the rule takes effect; nil if it continues.
  public var outcome: CaseOutcome? {
    switch self {
    case .buyerSilence: .closed
    case .interventionOpens: nil
    case .negotiationEnds: .evidence
    case .sellerSilence: .escalated
    }
  }

  /// Which parts of the rule the source states. It always states the period.
  public var reading: RuleReading {
    switch self {
    case .buyerSilence: RuleReading(isStartStated: false, isCountStated: true)
    case .interventionOpens: RuleReading(isStartStated: true, isCountStated: false)
    case .negotiationEnds: RuleReading(isStartStated: true, isCountStated: true)
    case .sellerSilence: RuleReading(isStartStated: false, isCountStated: false)
    }
  }
}

/// What starts the clock of a rule.
public enum RuleClock: Hashable, Sendable {
  /// The buyer's refund application, which is the complaint.
  case application
  /// The earliest unanswered message to that side.
  case unansweredMessage(to: Side)
}

/// Which parts of a rule the source states; the others are our interpretation.
public struct RuleReading: Hashable, Sendable {
  /// Whether the source says when the clock starts.
  public let isStartStated: Bool
  /// Whether the source says how the days are counted.
  public let isCountStated: Bool
}
