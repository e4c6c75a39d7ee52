/// One of the two who negotiate.
public enum Side: Int32, CaseIterable, Sendable {
  /// The seller.
  case seller = 1
  /// The buyer.
  case buyer = 2
}
