import Testing
import TradeAssurance

@Suite struct Listings {
  @Test(arguments: [
    (ListingID.coverage, 2, 3), (.gains, 2, 5), (.prerequisites, 0, 2), (.steps, 0, 9), (.routes, 3, 3),
    (.failures, 2, 3), (.fees, 4, 4), (.periods, 5, 5), (.cards, 0, 3),
  ])
  func haveTheirShape(id: ListingID, columns: Int, rows: Int) {
    let listing = Edition.current.listing(id)
    #expect(listing.columns.count == columns)
    #expect(listing.rows.count == rows)
    #expect(listing.rows.allSatisfy { $0.count == max(columns, 1) })
    #expect(listing.isOrdered == (id == .steps))
  }

  @Test(arguments: ListingID.allCases)
  func giveEveryFigureAsAFact(id: ListingID) {
    for case .text(let text) in Edition.current.listing(id).rows.joined().joined() {
      #expect(!text.contains { $0.isNumber }, "\(text)")
    }
  }

  @Test(arguments: [
    (ListingID.gains, [FactID.transactionFee, .recurringFee]),
    (.fees, [.transactionFee, .withdrawalFee, .recurringFee, .buyerFee]),
    (.steps, [.applicationReview]),
    (.routes, [.legacyMemberCutoff]),
    (
      .periods,
      [
        .interventionWait, .sellerSilence, .buyerSilence, .negotiationPeriod, .evidenceDecision,
        .applicationReview,
      ]
    ),
  ])
  func quoteTheirFacts(id: ListingID, facts: [FactID]) {
    let quoted = Edition.current.listing(id).rows.joined().joined().compactMap { run in
      if case .fact(let fact) = run { fact } else { nil }
    }
    #expect(quoted == facts)
  }
}
