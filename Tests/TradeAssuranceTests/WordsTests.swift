import Days
import Testing
import TradeAssurance

/// Words that the other tests only compare with themselves.
@Suite struct Words {
  @Test func nameTheMonths() {
    let days = (1...12).map { Day(year: 2026, month: $0, day: 1).shown }
    #expect(
      days == [
        "January 1, 2026", "February 1, 2026", "March 1, 2026", "April 1, 2026", "May 1, 2026",
        "June 1, 2026",
        "July 1, 2026", "August 1, 2026", "September 1, 2026", "October 1, 2026", "November 1, 2026",
        "December 1, 2026",
      ])
  }

  @Test func nameTheCards() {
    #expect(Card.allCases.map(\.rawValue) == ["Visa", "Mastercard", "American Express"])
  }

  @Test(arguments: [(9, "2026-09"), (10, "2026-10")])
  func nameAnEdition(month: Int32, name: String) {
    #expect(EditionMonth(year: 2026, month: month).name == name)
  }

  @Test(arguments: [
    (CaseOutcome.agreed, "buyer and seller agreed", "The case ended"),
    (.withdrawn, "the buyer withdrew the request", "The case ended"),
    (.intervention, "the buyer asked for intervention", "Intervention by the platform began"),
    (
      .escalated, "the case was escalated, because the seller had been silent",
      "The case was escalated for intervention"
    ),
    (.closed, "the case was closed, because the buyer had been silent", "The case was closed"),
    (
      .evidence, "the negotiation was over, and the evidence decision was due",
      "The negotiation was over: the evidence decision"
    ),
  ])
  func sayHowACaseEnded(outcome: CaseOutcome, cause: String, mark: String) {
    #expect(outcome.cause == cause)
    #expect(outcome.mark == mark)
  }

  @Test(arguments: [
    (ErrorCode.amountTooLarge, "An amount is at most US$10,000,000,000.00: write a smaller one."),
    (.amountTooSmall, "The amount must be at least US$0.01: write a larger one."),
    (.priceTooLarge, "The price would be above US$10,000,000,000.00: write a smaller amount to receive."),
    (.notAWholeNumber, "This is not a whole number in digits: write one from 0 to 1000."),
    (.negativeCount, "The number of withdrawals cannot be negative: write a whole number from 0 to 1000."),
    (.tooManyWithdrawals, "These are too many withdrawals: write a whole number from 0 to 1000."),
    (.yearOutOfRange, "The year is out of range: write a day from 2000-01-01 to 2199-12-31."),
    (
      .unknownEvent,
      "There is no such event: use one of seller-replied, buyer-replied, agreed, withdrawn, intervention-requested."
    ),
    (.tooManyEvents, "A case has at most 100 events: leave out those that changed nothing."),
  ])
  func sayWhatMayBe(code: ErrorCode, sentence: String) {
    #expect(code.sentence == sentence)
  }
}
