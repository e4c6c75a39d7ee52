public enum Side: CaseIterable, Sendable {
  case seller
  case buyer
}
