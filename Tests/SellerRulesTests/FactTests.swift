import Days
import Facts
import SellerRules
import TestFixtures
import Testing
import TradeAssurance

@Suite struct SellerFacts {
  /// The wordings of DOMAIN's table; the first is what the build fills in.
  static let wordings: [(FactID, [String])] = [
    ("transaction-fee", ["3%", "3 percent", "three percent"]),
    ("buyer-fee", ["US$0", "nothing", "no fee", "no fees", "free"]),
    ("recurring-fee", ["US$0", "none", "no recurring fees", "no hidden or recurring fees"]),
    ("withdrawal-fee", ["US$1", "$1", "1 US dollar", "one US dollar", "a dollar"]),
    ("application-review", ["2 business days", "two business days"]),
    ("legacy-member-cutoff", ["July 25, 2019", "25 July 2019"]),
    ("intervention-wait", ["3 days", "three days", "3-day", "third day"]),
    ("buyer-silence", ["7 days", "seven days", "7-day", "more than 7 days", "a week"]),
    ("seller-silence", ["7 days", "seven days", "7-day", "seven-day"]),
    ("negotiation-period", ["30 days", "thirty days", "30-day"]),
    ("evidence-decision", ["31st day", "day 31", "31st", "thirty-first day"]),
    ("accepted-cards", ["Visa, Mastercard, American Express", "Visa, Mastercard and American Express"]),
    ("orders-processed", ["6 million", "over 6 million"]),
    ("buyers-served", ["2 million", "over 2 million"]),
    ("years-since-launch", ["5 years", "five years"]),
  ]

  @Test(arguments: wordings)
  func haveTheWordingsOfTheTable(id: FactID, wordings: [String]) {
    let fact = Edition.frozen.fact(id)
    #expect(fact.text == wordings.first)
    for wording in wordings {
      #expect(fact.accepts(wording))
      #expect(fact.accepts(wording.uppercased()))
    }
    #expect(!fact.accepts(""))
    #expect(!fact.accepts(fact.text + " "))
    #expect(!fact.accepts("4%"))
    #expect(fact.meaning.hasSuffix("."))
    #expect(!fact.title.isEmpty && !fact.group.isEmpty)
    #expect(fact.checked == Day(year: 2026, month: 11, day: 22))
    #expect(fact.source.hasPrefix("“Trade Assurance: increase buyer confidence”, under “"))
  }

  @Test(arguments: [
    ("transaction-fee", "no fee"), ("withdrawal-fee", "free"), ("seller-silence", "more than 7 days"),
    ("negotiation-period", "over 30 days"),
  ])
  func acceptWordsForNothingOnlyWhereTheyAreListed(id: FactID, text: String) {
    #expect(!Edition.frozen.fact(id).accepts(text))
  }

  @Test func areAllThereSortedByName() {
    let names = Edition.frozen.facts.map(\.id.rawValue)
    #expect(names == Self.wordings.map(\.0.rawValue).sorted())
    #expect(names.allSatisfy { Edition.frozen.fact(named: $0)?.id.rawValue == $0 })
    #expect(Edition.frozen.fact(named: "transaction-tax") == nil)
    #expect(Edition.frozen.name == "2026-11")
  }

  @Test func followAnotherEdition() throws {
    var tables = Tables.frozen
    tables.edition = EditionMonth(year: 2027, month: 1)
    tables.fees.transactionFee = Rate(basisPoints: 405)
    tables.fees.buyerFee = Money(cents: 250)
    tables.fees.recurringFee = Money(cents: 12_300)
    tables.refunds.interventionWait = Period(days: 1)
    tables.refunds.negotiation = Period(days: 120)
    tables.counts.yearsSinceLaunch = 1
    let edition = Edition(tables)
    #expect(edition.name == "2027-01")
    #expect(edition.fact("transaction-fee").text == "4.05%")
    #expect(edition.fact("buyer-fee").text == "US$2.50")
    #expect(!edition.fact("buyer-fee").accepts("free"))
    #expect(edition.fact("recurring-fee").text == "US$123")
    #expect(edition.fact("recurring-fee").exactWording(like: "no hidden fees") == "US$123")
    #expect(edition.fact("legacy-member-cutoff").exactWording(like: "1 May 2018") == "25 July 2019")
    #expect(edition.fact("orders-processed").exactWording(like: "over 5 million") == "over 6 million")
    #expect(edition.fact("accepted-cards").exactWording(like: "A, B and C")?.contains(" and ") == true)
    #expect(edition.fact("intervention-wait").accepts("first day"))
    #expect(edition.fact("evidence-decision").text == "121st day")
    #expect(edition.fact("years-since-launch").text == "1 year")
    let order = try Order(amount: Money(cents: 100_000))
    #expect(tables.fees.fees(of: order).transactionFee == Money(cents: 4_050))
  }
}
