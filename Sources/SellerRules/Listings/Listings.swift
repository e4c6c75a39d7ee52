import Facts

extension Listing {
  /// The listings by the names that follow `table:` in articles.
  static let all: [String: Listing] = [
    "coverage": coverage, "gains": gains, "prerequisites": prerequisites, "steps": steps, "routes": routes,
    "failures": failures, "fees": fees, "periods": periods, "cards": cards,
  ]
}
