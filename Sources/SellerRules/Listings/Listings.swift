import Facts

extension Listing {
  /// By the name after `table:`.
  static let all: [String: Listing] = [
    "coverage": coverage, "gains": gains, "prerequisites": prerequisites, "steps": steps, "routes": routes,
    "failures": failures, "fees": fees, "periods": periods, "cards": cards,
  ]
}
