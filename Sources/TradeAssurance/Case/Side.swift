public enum Side: UInt8, Named, CaseIterable, Sendable {
  case seller
  case buyer

  public static var names: Name { "seller buyer" }
}
