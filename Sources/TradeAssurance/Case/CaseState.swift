import Days

public enum Side: UInt8, Named, CaseIterable, Sendable {
  case seller
  case buyer

  public static var names: Name { "seller buyer" }
}

/// An event of a refund case, on a day.
public struct CaseEvent: Hashable, Sendable {
  public enum Kind: UInt8, Named, CaseIterable, Sendable {
    /// The seller answered or proposed a new plan.
    case sellerReplied
    case buyerReplied
    case agreed
    case withdrawn
    case interventionRequested

    public static var names: Name { "seller-replied buyer-replied agreed withdrawn intervention-requested" }
  }

  public let kind: Kind
  public let day: Day

  public init(_ kind: Kind, on day: Day) {
    self.kind = kind
    self.day = day
  }
}

/// The state of a refund case on a day.
public enum CaseState: Sendable {
  case negotiating(Negotiation)
  case ended(CaseEnd)
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
  /// The case was escalated for intervention because of the seller's silence.
  case escalated
  /// The case was closed because of the buyer's silence.
  case closed
  /// The day of the evidence decision came.
  case evidence

  public static var names: Name { "agreed withdrawn intervention escalated closed evidence" }
}
