/// Something that happened in a refund case, on a day.
public struct CaseEvent: Hashable, Sendable {
  /// What may happen. The raw value is its number at the browser's door.
  public enum Kind: Int32, CaseIterable, Sendable {
    /// The seller answered or proposed a new plan.
    case sellerReplied = 1
    /// The buyer answered.
    case buyerReplied = 2
    /// The two agreed.
    case agreed = 3
    /// The buyer withdrew the application.
    case withdrawn = 4
    /// The buyer asked for intervention.
    case interventionRequested = 5
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
