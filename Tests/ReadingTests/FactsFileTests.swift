import Days
import Diagnostics
import Facts
import Reading
import SiteModel
import TestFixtures
import Testing

/// `content/facts.yml`: a team's own facts.
@Suite struct FactsFiles {
  static let rest = "title: A, meaning: B., source: C, checked: 2026-11-01"

  static func read(_ text: String, named: Bool = false, beside rules: Rules = .none) -> (Rules, [Diagnostic])
  {
    let source = SourceFile(path: FactsReader.path, bytes: Array(text.utf8))
    let outcome = FactsReader.rules(rules, adding: source, isNamed: named)
    return (outcome.value, outcome.diagnostics)
  }

  static let values: [(String, FactValue)] = [
    ("percent: 2.9", .percent(hundredths: 290)), ("money: 12.50", .money(hundredths: 1_250, Currency("EUR"))),
    ("money: \"1,234.5\"", .money(hundredths: 123_450, Currency("EUR"))),
    ("money: .5", .money(hundredths: 50, Currency("EUR"))),
    ("money: 1 234.", .money(hundredths: 123_400, Currency("EUR"))),
    ("days: 30", .days(30)), ("businessDays: 2", .businessDays(2)), ("dayOfCase: 31", .dayOfCase(31)),
    ("date: 2026-11-01", .date(Day(year: 2026, month: 11, day: 1))),
    ("count: {value: 6, of: million}", .count(6, of: "million")),
    ("words: [Visa, Amex]", .words(["Visa", "Amex"])),
  ]

  @Test(arguments: values)
  func holdsEveryKindOfValue(line: String, value: FactValue) {
    let (rules, found) = Self.read(
      "edition: e\ncurrency: EUR\nfacts:\n  a-1: {\(line), \(Self.rest), group: G, qualifier: Q, wordings: ['about \(value.wordings[0])'], former: [free]}\n"
    )
    #expect(found.map(\.said) == [])
    let fact = rules.edition.fact(named: "a-1")
    #expect(fact?.value == value)
    #expect(fact?.edition == "e" && fact?.group == "G" && fact?.qualifier == "Q" && fact?.former == ["free"])
    #expect(fact?.accepts("about \(value.wordings[0])") == true)
  }

  static let mistakes: [(String, String, String)] = [
    ("a: {dayz: 3, \(rest)}", "there is no key 'dayz'", "did you mean 'days'?"),
    (
      "a: {\(rest)}", "the fact 'a' has no value",
      "write one of percent, money, days, businessDays, dayOfCase, date, count, words, as in 'days: 30'"
    ),
    (
      "a: {days: 3, percent: 2, \(rest)}", "the fact 'a' has more than one value: percent, days",
      "keep one of them"
    ),
    ("a: {days: three, \(rest)}", "'three' is not a value of 'days'", "write it as in 'days: 30'"),
    ("a: {percent: 2.999, \(rest)}", "'2.999' is not a value of 'percent'", "write it as in 'percent: 2.9'"),
    ("a: {money: 1.5 EUR, \(rest)}", "'1.5 EUR' is not a value of 'money'", "write it as in 'money: 12.50'"),
    (
      "a: {date: 2026-02-30, \(rest)}", "'2026-02-30' is not a value of 'date'",
      "write it as in 'date: 2026-03-08'"
    ),
    (
      "a: {count: {value: 3, of: days}, \(rest)}", "'days' is not a unit of 'count'",
      "write it as in 'days: 30'"
    ),
    (
      "a: {words: [\"A, B\"], \(rest)}", "'A, B' is not one part of a list",
      "write each part without commas and 'and'"
    ),
    ("a: {words: [], \(rest)}", "the fact 'a' has an empty list", "write 'words: [one, another]'"),
    (
      "A_b: {days: 3, \(rest)}", "'A_b' is not the name of a fact",
      "write lowercase letters, digits and hyphens"
    ),
    (
      "a: {days: 3, title: A, source: C, checked: 2026-11-01}", "the fact 'a' has no 'meaning'",
      "add 'meaning: …' to it"
    ),
    (
      "a: {days: 3, title: A, meaning: B, source: C, checked: 2026-11-31}",
      "'checked' is not a day: '2026-11-31'",
      "write it as year-month-day, as in 2026-03-08"
    ),
    (
      "a: {days: 30, wordings: [14 Tage], \(rest)}", "the wording '14 Tage' does not say '30 days'",
      "write the wording with the number of the value, or remove it; only zero needs no number"
    ),
    ("a: 3", "'a' must have keys of its own", "write 'a: {title: …}'"),
    ("a: {days: 3, \(rest)}\n  a: {days: 4, \(rest)}", "the key 'a' is repeated", "keep one of them"),
  ]

  @Test(arguments: mistakes)
  func namesEachMistake(entry: String, message: String, hint: String) {
    let found = Self.read("edition: e\nfacts:\n  \(entry)\n").1
    #expect(found.contains { $0.message == message && $0.hint == hint }, "\(found.map(\.said))")
    #expect(found.allSatisfy { $0.location.line >= 3 })
  }

  @Test(arguments: [
    ("facts: {}", "the file of facts has no 'edition'"),
    ("edition: e\ncurrency: euro", "'euro' is not a currency"),
    ("edition: e\nfact: {}", "there is no key 'fact'"),
    ("edition: e\nallowed: [{in: a}]", "an entry of 'allowed' has no 'text'"),
  ])
  func namesMistakesOfTheFile(text: String, message: String) {
    #expect(Self.read(text + "\n").1.map(\.message) == [message])
  }

  @Test func warnsOfAnAllowedFact() {
    let facts = "edition: e\nfacts:\n  a: {days: 3, \(Self.rest)}\nallowed:\n"
    #expect(
      Self.read(facts + "- {text: 3 days, in: content/a.md}\n- text: three calendar days\n").1.map(\.message)
        == [
          "'3 days' is allowed as a figure that is not a fact, but the fact 'a' says the same",
          "'three calendar days' is allowed as a figure that is not a fact, but the fact 'a' says the same",
        ])
    #expect(Self.read(facts + "- {text: 3 days, not: a}\n- text: 4 days\n").1.isEmpty)
  }

  @Test func refusesAFormerTextThatIsTheValueOrCannotBeFound() {
    func said(_ former: String) -> [String] {
      Self.read("edition: e\nfacts:\n  a: {days: 14, \(Self.rest), former: [\(former)]}\n").1.map(\.message)
    }
    #expect(said("14 days, fourteen calendar days").count == 2)
    #expect(said("14 days") == ["'former' lists '14 days', which the fact 'a' says now"])
    #expect(said("10 Tage") == ["the build cannot search for '10 Tage'"])
    #expect(said("Überweisung") == ["the build cannot search for 'Überweisung'"])
    #expect(said("10 days, ten days, free, Mastercard, American Express").isEmpty)
  }

  @Test func readsNoAmountInAnUnknownCurrency() {
    let (rules, found) = Self.read(
      "edition: e\ncurrency: eur\nfacts:\n  a: {money: 3, \(Self.rest)}\n  b: {days: 3, \(Self.rest)}\n")
    #expect(found.map(\.message) == ["'eur' is not a currency"])
    #expect(rules.edition.facts.map(\.id) == ["b"] && rules.edition.isIncomplete)
  }

  /// A fact that cannot be read may be any that an article names.
  @Test func saysWhetherAFactIsMissing() {
    let whole = "edition: e\nfacts:\n  a: {days: 3, \(Self.rest)}\n"
    #expect(!Self.read(whole).0.edition.isIncomplete)
    #expect(Self.read(whole + "  b: {days: three, \(Self.rest)}\n").0.edition.isIncomplete)
    #expect(Self.read(whole + "  b: [\n").0.edition.isIncomplete)
  }

  @Test func addsToNamedRulesAndChangesNone() {
    let fact = Fact(
      "a", .money(hundredths: 100, .usDollar), title: "A", means: "B.", source: "C", checked: .earliest)
    let rules = Rules(edition: Edition(name: "2026-11", facts: [fact]))
    let (added, found) = Self.read(
      "edition: own\nfacts:\n  b: {money: 3, \(Self.rest)}\n", named: true, beside: rules)
    #expect(found.map(\.said) == [])
    #expect(added.edition.name == "2026-11")
    #expect(added.edition.facts.map(\.text) == ["US$1", "US$3"])
    #expect(added.edition.facts.map(\.edition) == ["2026-11", "own"])
    #expect(
      Self.read("facts:\n  a: {days: 3, \(Self.rest)}\n", named: true, beside: rules).1.map(\.message)
        == ["the rules already have a fact 'a'"])
    #expect(
      Self.read("currency: EUR\n", named: true, beside: rules).1.map(\.message) == [
        "'currency' is 'EUR', but the rules have amounts in USD"
      ])
  }
}
