import Facts
import SellerRules
import TestFixtures
import Testing

@Suite struct Listings {
  @Test(arguments: [
    ("coverage", 2, 3), ("gains", 2, 5), ("prerequisites", 0, 2), ("steps", 0, 9), ("routes", 3, 3),
    ("failures", 2, 3), ("fees", 4, 4), ("periods", 5, 5), ("cards", 0, 3),
  ])
  func haveTheirShape(name: String, columns: Int, rows: Int) throws {
    let listing = try #require(Edition.frozen.listings[name])
    #expect(listing.columns.count == columns)
    #expect(listing.rows.count == rows)
    #expect(listing.rows.allSatisfy { $0.count == max(columns, 1) })
    #expect(listing.isOrdered == (name == "steps"))
  }

  @Test func giveEveryFigureAsAFact() {
    #expect(Edition.frozen.listings.count == 9)
    for listing in Edition.frozen.listings.values {
      for case .text(let text) in listing.rows.joined().joined() {
        #expect(!text.contains { $0.isNumber }, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("gains", ["transaction-fee", "recurring-fee"] as [FactID]),
    ("fees", ["transaction-fee", "withdrawal-fee", "recurring-fee", "buyer-fee"]),
    ("steps", ["application-review"]),
    ("routes", ["legacy-member-cutoff"]),
    (
      "periods",
      [
        "intervention-wait", "seller-silence", "buyer-silence", "negotiation-period", "evidence-decision",
        "application-review",
      ]
    ),
  ])
  func quoteTheirFacts(name: String, facts: [FactID]) {
    let quoted = Edition.frozen.listings[name]?.rows.joined().joined().compactMap { run in
      if case .fact(let fact) = run { fact } else { nil }
    }
    #expect(quoted == facts)
  }
}
