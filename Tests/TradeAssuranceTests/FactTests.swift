import Testing

@testable import TradeAssurance

@Suite struct Facts {
  /// The wordings of each fact, the one that the build fills in first.
  static let wordings: [(FactID, [String])] = [
    (.transactionFee, ["3%", "3 percent", "three percent"]),
    (.buyerFee, ["US$0", "no fee", "free"]),
    (.recurringFee, ["US$0", "no recurring fees", "no hidden or recurring fees"]),
    (.withdrawalFee, ["US$1", "$1", "1 US dollar", "one US dollar"]),
    (.applicationReview, ["2 business days", "two business days"]),
    (.legacyMemberCutoff, ["July 25, 2019", "25 July 2019"]),
    (.interventionWait, ["3 days", "three days", "3-day", "third day"]),
    (.buyerSilence, ["7 days", "seven days", "7-day", "more than 7 days"]),
    (.sellerSilence, ["7 days", "seven days", "7-day"]),
    (.negotiationPeriod, ["30 days", "thirty days", "30-day"]),
    (.evidenceDecision, ["31st day", "day 31"]),
    (.acceptedCards, ["Visa, Mastercard, American Express", "Visa, Mastercard and American Express"]),
    (.ordersProcessed, ["6 million", "over 6 million"]),
    (.buyersServed, ["2 million", "over 2 million"]),
    (.yearsSinceLaunch, ["5 years", "five years"]),
  ]

  @Test(arguments: wordings)
  func haveTheWordingsOfTheTable(id: FactID, wordings: [String]) {
    let fact = Edition.current.fact(id)
    #expect(fact.wordings == wordings)
    #expect(fact.text == wordings.first)
    for wording in wordings {
      #expect(fact.accepts(wording))
      #expect(fact.accepts(wording.uppercased()))
    }
    #expect(!fact.accepts(""))
    #expect(!fact.accepts(fact.text + " "))
    #expect(!fact.accepts("4%"))
    #expect(fact.meaning.hasSuffix("."))
    #expect(fact.source.hasPrefix("“Trade Assurance: increase buyer confidence”, under “"))
  }

  @Test func takeEveryLetterInBothCases() {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let fact = Fact(.buyerFee, [letters, "[", "`"], means: "Letters.", heading: "Letters")
    #expect(fact.accepts(letters.uppercased()))
    #expect(!fact.accepts("{") && !fact.accepts("@"))
  }

  @Test func areAllThereSortedByName() {
    #expect(Self.wordings.count == FactID.allCases.count)
    let names = Edition.current.facts.map(\.id.rawValue)
    #expect(names == Self.wordings.map(\.0.rawValue).sorted())
    #expect(names.allSatisfy { Edition.current.fact($0)?.id.rawValue == $0 })
    #expect(Edition.current.fact("transaction-tax") == nil)
    #expect(Edition.current.name == "2026-11")
  }

  @Test func followAnotherEdition() throws {
    var tables = Tables.current
    tables.edition = EditionMonth(year: 2027, month: 1)
    tables.fees.transactionFee = Rate(basisPoints: 405)
    tables.fees.buyerFee = Money(cents: 250)
    tables.fees.recurringFee = Money(cents: 12_300)
    tables.fees.withdrawalFee = Money(cents: 200)
    tables.refunds.interventionWait = Period(days: 1)
    tables.refunds.negotiation = Period(days: 120)
    tables.refunds.sellerSilence = Period(days: 21)
    let edition = Edition(tables)
    #expect(edition.name == "2027-01")
    #expect(edition.fact(.transactionFee).wordings == ["4.05%", "4.05 percent"])
    #expect(edition.fact(.buyerFee).wordings == ["US$2.50", "$2.50", "2.50 US dollars"])
    #expect(edition.fact(.recurringFee).wordings == ["US$123", "$123", "123 US dollars"])
    #expect(edition.fact(.withdrawalFee).wordings == ["US$2", "$2", "2 US dollars", "two US dollars"])
    #expect(edition.fact(.interventionWait).wordings == ["1 day", "one day", "1-day", "first day"])
    #expect(edition.fact(.negotiationPeriod).wordings == ["120 days", "120-day"])
    #expect(edition.fact(.evidenceDecision).wordings == ["121st day", "day 121"])
    #expect(edition.fact(.sellerSilence).wordings == ["21 days", "twenty-one days", "21-day"])
    tables.fees.transactionFee = Rate(basisPoints: 450)
    #expect(Edition(tables).fact(.transactionFee).wordings == ["4.5%", "4.5 percent"])
    let order = try Order(amount: Money(cents: 100_000))
    #expect(tables.fees.fees(of: order).transactionFee == Money(cents: 4_500))
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
    (22, "22nd"), (33, "33rd"), (111, "111th"), (211, "211th"), (121, "121st"),
  ])
  func countDaysInDigits(number: Int32, text: String) {
    #expect(NumberWords.ordinalDigits(number) == text)
  }

  @Test(arguments: [
    (0, "zero", "zeroth"), (12, "twelve", "twelfth"), (19, "nineteen", "nineteenth"),
    (20, "twenty", "twentieth"),
    (31, "thirty-one", "thirty-first"), (99, "ninety-nine", "ninety-ninth"), (100, nil, nil), (-1, nil, nil),
  ])
  func countInWords(number: Int32, cardinal: String?, ordinal: String?) {
    #expect(NumberWords.cardinal(number) == cardinal)
    #expect(NumberWords.ordinal(number) == ordinal)
  }
}
