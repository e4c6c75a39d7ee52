import Days
import Facts
import Testing

@Suite struct FactValues {
  static let currencies = ["USD", "EUR", "GBP", "JPY", "CNY", "CAD", "AUD", "CHF", "INR", "SEK"].map {
    Currency($0)
  }

  static let written: [(FactValue, [String])] = [
    (FactValue.percent(hundredths: 300), ["3%", "3 percent", "three percent"]),
    (.percent(hundredths: 405), ["4.05%", "4.05 percent"]),
    (.percent(hundredths: 250), ["2.5%", "2.5 percent"]),
    (
      .money(hundredths: 100, .usDollar),
      [
        "US$1", "$1", "1 US dollar", "one US dollar", "US$1.00", "$1.00", "1 dollar", "one dollar",
        "a dollar", "USD 1",
        "1 USD",
      ]
    ),
    (
      .money(hundredths: 123_450, .usDollar),
      ["US$1,234.50", "$1,234.50", "1,234.50 US dollars", "1,234.50 dollars", "USD 1,234.50", "1,234.50 USD"]
    ),
    (.money(hundredths: 50_000, Currency("JPY")), ["¥500", "500 yen", "JPY 500", "500 JPY"]),
    (.money(hundredths: 50_000, Currency("SEK")), ["SEK 500", "500 SEK", "SEK 500.00"]),
    (
      .days(7),
      ["7 days", "seven days", "7-day", "seven-day", "1 week", "one week", "a week"]
    ),
    (.days(14), ["14 days", "fourteen days", "14-day", "fourteen-day", "2 weeks", "two weeks"]),
    (.days(1), ["1 day", "one day", "1-day", "one-day", "a day"]),
    (
      .businessDays(2), ["2 business days", "two business days", "2-business-day", "two-business-day"]
    ),
    (.dayOfCase(31), ["31st day", "day 31", "31st", "thirty-first day"]),
    (.dayOfCase(121), ["121st day", "day 121", "121st"]),
    (.date(Day(year: 2019, month: 7, day: 25)), ["July 25, 2019", "25 July 2019", "2019-07-25"]),
    (.count(6, of: "million"), ["6 million", "six million"]),
    (.count(1_200, of: "sellers"), ["1,200 sellers", "1200 sellers"]),
    (.words(["Visa", "Mastercard", "Amex"]), ["Visa, Mastercard, Amex", "Visa, Mastercard and Amex"]),
    (.words(["Visa"]), ["Visa"]),
  ]

  @Test(arguments: written)
  func haveTheirWordings(value: FactValue, wordings: [String]) {
    #expect(Set(value.wordings) == Set(wordings))
    #expect(value.wordings.first == wordings.first)
  }

  /// A thousand values of each kind, by steps that do not repeat.
  static let values: [String: [FactValue]] = [
    "percent": numbers(to: 10_000).map { .percent(hundredths: Int64($0)) },
    "days": numbers(to: 400).map { .days(Int32($0)) },
    "businessDays": numbers(to: 400).map { .businessDays(Int32($0)) },
    "dayOfCase": numbers(to: 400).map { .dayOfCase(Int32($0) + 1) },
    "date": numbers(to: 73_049).map { .date(Day.earliest + Int32($0)) },
    "count": numbers(to: 2_000).map { .count(Int64($0), of: "million") },
    "words": numbers(to: 1_000).map { number in
      .words(
        (0...(number % 4)).map { "card \(NumberWords.cardinal(Int32((number + $0) % 100)) ?? "") \(number)" })
    },
  ].merging(
    currencies.map { currency in
      let step = currency.hasCents ? 1 : 100
      return (
        currency.code, numbers(to: 40_000).map { .money(hundredths: Int64($0 / step * step), currency) }
      )
    }, uniquingKeysWith: { first, _ in first })

  private static func numbers(to end: Int) -> [Int] {
    (0..<200).map { $0 % end } + (0..<1_000).map { ($0 * 7_919 + 13) % end }
  }

  @Test(arguments: values.keys.sorted())
  func repeatNoText(kind: String) {
    for value in Self.values[kind] ?? [] {
      #expect(Set(value.wordings.map { $0.lowercased() }).count == value.wordings.count, "\(value)")
    }
  }

  @Test(arguments: values.keys.sorted())
  func haveNoTextOfAnotherValue(kind: String) {
    var owners: [String: FactValue] = [:]
    for value in Self.values[kind] ?? [] {
      for text in value.wordings {
        let owner = owners.updateValue(value, forKey: text.lowercased())
        #expect(owner == nil || owner == value, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("5%", "3%"), ("5 percent", "3 percent"), ("five percent", "three percent"),
    ("Forty-two percent", "three percent"),
    ("much", "3%"),
  ])
  func answerInTheFormOfAWrongText(wrong: String, right: String) {
    #expect(Self.fact(.percent(hundredths: 300)).wording(like: wrong) == right)
  }

  @Test(arguments: [
    ("9 days", "7 days"), ("one day", "seven days"), ("ten-day", "seven-day"), ("9-day", "7-day"),
    ("1 day", "7 days"),
    ("2 weeks", "1 week"),
  ])
  func answerWithDays(wrong: String, right: String) {
    #expect(Self.fact(.days(7)).wording(like: wrong) == right)
  }

  @Test(arguments: [
    ("$2", "$1"), ("US$2.50", "US$1.00"), ("two dollars", "one dollar"), ("30th day", "US$1"),
  ])
  func answerWithMoney(wrong: String, right: String) {
    #expect(Self.fact(.money(hundredths: 100, .usDollar)).wording(like: wrong) == right)
  }

  static func fact(_ value: FactValue, further: [String] = []) -> Fact {
    Fact(
      "a-fact", value, title: "A fact", means: "Meaning.", source: "Source", checked: .earliest,
      further: further)
  }

  @Test func ofAFactMayHaveFurtherTexts() {
    let fact = Self.fact(.money(hundredths: 0, .usDollar), further: ["free"])
    #expect(fact.accepts("Free") && fact.accepts("US$0") && fact.accepts("zero dollars"))
    #expect(!fact.accepts("") && !fact.accepts("US$0 ") && !fact.accepts("no fee"))
    #expect(fact.text == "US$0")
  }
}
