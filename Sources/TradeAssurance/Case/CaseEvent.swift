/// Something that happened in a refund case, on a day.
public struct CaseEvent: Hashable, Sendable {
  /// What may happen.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// The seller answered or proposed a new plan.
    case sellerReplied
    /// The buyer answered.
    case buyerReplied
    /// The two agreed.
    case agreed
    /// The buyer withdrew the application.
    case withdrawn
    /// The buyer asked for intervention.
    case interventionRequested
  }

  /// What happened.
  public let kind: Kind
  /// The day.
  public let day: Day

  /// An event on that day.
  public init(_ kind: Kind, on day: Day) {
    self.kind = kind
    self.day = day
  }
}
