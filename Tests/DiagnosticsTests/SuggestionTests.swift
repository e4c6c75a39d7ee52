import Diagnostics
import Testing

@Suite struct Suggestions {
  private static let facts = ["buyer-fee", "transaction-fee", "withdrawal-fee", "seller-silence"]

  @Test(arguments: [
    ("transaction-fee", "transaction-fee"),
    ("transactoin-fee", "transaction-fee"),  // two letters swapped
    ("transction-fee", "transaction-fee"),  // one missing
    ("transsaction-fee", "transaction-fee"),  // one too many
    ("transaction_fee", "transaction-fee"),  // one replaced
    ("TRANSACTION-FEE", "transaction-fee"),  // case does not count
    ("transactions-fees", "transaction-fee"),
    ("byer-fee", "buyer-fee"),
    ("silence", nil),  // more than a third differs
    ("", nil),
    ("x", nil),
    (String(repeating: "x", count: 100_000), nil),
    ("transaction-fee" + String(repeating: "x", count: 100_000), nil),
  ])
  func areTheNearestKnownName(name: String, nearest: String?) {
    #expect(Suggestion.nearest(to: name, among: Self.facts) == nearest)
  }

  @Test(arguments: [
    ("ac", ["ab", "ad"], "ab"),  // the first in the order given
    ("ab", ["abc", "ab"], "ab"),  // the nearest, wherever it stands
    ("é", ["e"], "e"),
    ("titel", ["title", "tags"], "title"),
    ("abc", [], nil),
    (String(repeating: "a", count: 101), [String(repeating: "a", count: 101)], nil),  // too long to compare
    ("b", ["ab"], "ab"),  // a letter may differ in the shortest of names
  ])
  func breakTiesByOrder(name: String, known: [String], nearest: String?) {
    #expect(Suggestion.nearest(to: name, among: known) == nearest)
  }
}
