import Days

/// Something that happened in a refund case, on a day.
public struct CaseEvent: Hashable, Sendable {
  /// What can happen in a case.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// The seller answered or proposed a new plan.
    case sellerReplied
    case buyerReplied
    case agreed
    case withdrawn
    case interventionRequested
  }

  /// The kind of event.
  public let kind: Kind
  /// The day.
  public let day: Day

  /// An event of that kind and day.
  public init(_ kind: Kind, on day: Day) {
    self.kind = kind
    self.day = day
  }
}
