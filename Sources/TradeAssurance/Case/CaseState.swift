/// Where a refund case stands on a day.
public enum CaseState: Sendable {
  /// The two negotiate.
  case negotiating(Negotiation)
  /// The negotiation is over.
  case ended(CaseEnd)
}

/// Whose turn it is, and since when.
public struct CaseTurn: Hashable, Sendable {
  /// The side for which the case waits.
  public let awaiting: Side
  /// The day of the earliest message that this side has not answered.
  public let since: Day
}

/// A case that runs.
public struct Negotiation: Sendable {
  /// Whose turn it is.
  public let turn: CaseTurn
  let refund: RefundCase

  /// The rules that are running, but for a silence clock that could never take effect.
  public var deadlines: Deadlines {
    refund.deadlines(of: turn)
  }

  /// The one of them that ends the case if nothing more happens.
  public var ending: Deadline {
    refund.ending(of: turn)
  }
}

/// How and when a case ended.
public struct CaseEnd: Hashable, Sendable {
  /// How it ended.
  public let outcome: CaseOutcome
  /// The day.
  public let day: Day

  /// An end on that day.
  public init(outcome: CaseOutcome, day: Day) {
    self.outcome = outcome
    self.day = day
  }
}

/// How a case may end.
public enum CaseOutcome: CaseIterable, Sendable {
  /// The two agreed.
  case agreed
  /// The buyer withdrew.
  case withdrawn
  /// The buyer asked for intervention.
  case intervention
  /// Escalated for intervention by the seller's silence.
  case escalated
  /// Closed by the buyer's silence.
  case closed
  /// The day of the evidence decision was reached.
  case evidence
}
