import Days
import Testing

@testable import Facts

/// The spellings of one value with one unit are one; another unit is another figure.
@Suite struct Spellings {
  static func edition(_ value: FactValue, former: [String] = []) -> Edition {
    Edition(
      name: "e",
      facts: [
        Fact("a", value, title: "A", means: "B.", source: "C", checked: .earliest, former: former)
      ])
  }

  static let same: [(FactValue, [String])] = [
    (
      .money(hundredths: 15_000, Currency("EUR")),
      ["150 €", "€150", "150.00 €", "€150,00", "Euro 150", "150 EUR"]
    ),
    (.money(hundredths: 125_050, Currency("EUR")), ["1.250,50 €", "1250.50 €", "€ 1,250.50"]),
    (.percent(hundredths: 2_500), ["25 per cent", "25 %", "25.0%", "twenty-five per cent"]),
    (.percent(hundredths: 250), ["2.50%", "2,5 %"]),
    (.days(14), ["14 calendar days", "14-calendar-day", "fourteen calendar days", "2 weeks", "14  Days"]),
    (.days(21), ["Twenty-one days", "twenty one calendar days"]),
    (.businessDays(5), ["five working days", "5-working-day", "5 business days"]),
    (
      .date(Day(year: 2027, month: 3, day: 27)),
      ["27.03.2027", "27/3/2027", "27 Mar 2027", "March 27th, 2027", "27th of March 2027", "2027-03-27"]
    ),
    (.count(24, of: "hours"), ["24-hour", "24h", "24 hrs", "twenty-four hours"]),
    (.dayOfCase(31), ["day 31", "31st day"]),
  ]

  @Test(arguments: same)
  func ofOneValueAreFound(value: FactValue, texts: [String]) {
    for text in texts { #expect(Self.edition(value).facts(saying: text).count == 1, "\(text)") }
  }

  static let others: [(FactValue, [String])] = [
    (
      .days(14),
      ["14 business days", "14 hours", "14 weeks", "14", "140 days", "1.4 days", "10 to 14 days", "14+ days"]
    ),
    (.businessDays(5), ["5 days", "5 calendar days"]),
    (
      .money(hundredths: 15_000, Currency("EUR")),
      ["$150", "150 days", "€15,000", "150 cents", "€1.50", "£150"]
    ),
    (.percent(hundredths: 2_500), ["25 cents", "25 percentage points", "2.5%", "0.25%"]),
    (.percent(hundredths: 12_500), ["0.125%"]),
    (.dayOfCase(31), ["31 days", "31-day"]), (.days(31), ["day 31", "31st day"]),
    (.date(Day(year: 2027, month: 3, day: 27)), ["27 April 2027", "27.03.2026", "March 27"]),
  ]

  @Test(arguments: others)
  func ofAnotherUnitOrNumberAreNot(value: FactValue, texts: [String]) {
    for text in texts { #expect(Self.edition(value).facts(saying: text).isEmpty, "\(text)") }
  }

  @Test func ofFormerTextsAreFound() {
    let edition = Self.edition(.days(14), former: ["10 days", "free", "ten euros"])
    for text in ["ten days", "10-day", "Ten calendar days", "FREE"] {
      #expect(edition.facts(formerlySaying: text).count == 1, "\(text)")
    }
    #expect(edition.facts(formerlySaying: "10 hours").isEmpty)
    #expect(edition.wordsWithoutNumber == ["free"])
  }
}
