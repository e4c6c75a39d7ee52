/// One of the two who negotiate.
public enum Side: CaseIterable, Sendable {
  /// The seller.
  case seller
  /// The buyer.
  case buyer
}
