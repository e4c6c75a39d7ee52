import Days

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
