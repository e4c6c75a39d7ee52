import Days

/// The state of a refund case on a day.
public enum CaseState: Sendable {
  case negotiating(Negotiation)
  case ended(CaseEnd)
}

/// Whose turn it is, and since when.
public struct CaseTurn: Hashable, Sendable {
  /// The side whose answer the case waits for.
  public let awaiting: Side
  /// The day of the earliest message that this side has not answered.
  public let since: Day
}

public struct Negotiation: Sendable {
  public let turn: CaseTurn
  let refund: RefundCase

  /// The deadlines of the running rules, without a silence rule that can never take effect.
  public var deadlines: Deadlines {
    refund.deadlines(of: turn)
  }

  /// The deadline that ends the case if nothing else happens.
  public var ending: Deadline {
    refund.ending(of: turn)
  }
}

public struct CaseEnd: Hashable, Sendable {
  public let outcome: CaseOutcome
  public let day: Day
}

public enum CaseOutcome: UInt8, Named, CaseIterable, Sendable {
  case agreed
  case withdrawn
  /// The buyer asked for intervention.
  case intervention
  /// Escalated for intervention because of the seller's silence.
  case escalated
  /// Closed because of the buyer's silence.
  case closed
  /// The day of the evidence decision came.
  case evidence

  public static var names: Name { "agreed withdrawn intervention escalated closed evidence" }
}
