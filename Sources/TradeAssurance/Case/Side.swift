/// A side of the negotiation.
public enum Side: CaseIterable, Sendable {
  case seller
  case buyer
}
