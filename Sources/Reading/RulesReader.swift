import Diagnostics
import Facts
import Markdown
import SiteModel

/// Reads the rules of a site: the rules that `site.yml` names, and the team's own facts.
package enum RulesReader {
  /// Reads the rules that `content/site.yml`, one of `files`, names, and the team's facts. Findings about other keys
  /// of `site.yml` are left out.
  package static func rules(among files: [SourceFile], _ sets: RuleSets) -> Outcome<Rules> {
    let source = files.first { $0.path == ConfigurationReader.path }
    return rules(for: ConfigurationReader.configuration(source, baseURL: nil).value, sets, files)
  }

  /// Finds the rules that a site names. `files` has the files of `content/`, with the team's own facts among them.
  static func rules(
    for configuration: SiteConfiguration, _ sets: RuleSets, _ files: [SourceFile]
  ) -> Outcome<Rules> {
    let named = named(in: configuration, sets)
    guard let own = files.first(where: { $0.path == FactsReader.path }) else { return named }
    let all = FactsReader.rules(named.value, adding: own, isNamed: configuration.rules != nil)
    return Outcome(all.value, named.diagnostics + all.diagnostics)
  }

  private static func named(in configuration: SiteConfiguration, _ sets: RuleSets) -> Outcome<Rules> {
    let name = configuration.rules
    if let rules = sets.rules(named: name?.value) { return Outcome(rules) }
    let nearest = Suggestion.nearest(to: name?.value ?? "", among: sets.names)
    let names = sets.names.joined(separator: " or ")
    let hint = names.isEmpty ? "remove 'rules': this program has none" : "write \(names)"
    let finding = Diagnostic(
      .wrongValue, in: configuration.source, at: name?.range ?? configuration.source.lineRange(0),
      "there is no set of rules '\(name?.value ?? "")'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? hint)
    return Outcome(.none, [finding])
  }
}

/// Reads a team's own facts from `content/facts.yml`.
package enum FactsReader {
  package static let path = "content/facts.yml"

  /// Adds the facts of a file to the rules that the site has without the file. If the site names those rules
  /// (`isNamed`), the file adds facts and changes none.
  package static func rules(_ rules: Rules, adding source: SourceFile, isNamed: Bool) -> Outcome<Rules> {
    var rules = rules
    rules.edition.isIncomplete = true
    if let finding = SourceText.finding(about: source) { return Outcome(rules, [finding]) }
    var fields = YAMLFields(of: source, in: 0..<source.bytes.count)
    guard fields.isReadable else { return Outcome(rules, fields.found) }
    let edition = fields.text("edition")
    if !isNamed { fields.require("edition", in: "the file of facts") }
    let currency = currency(in: &fields, beside: rules)
    var texts: [Located<String>] = []
    var former: [(fact: FactID, text: Located<String>)] = []
    var named = 0
    let facts = fields.namedFields("facts") { name, entry -> Fact? in
      named += 1
      let before = entry.list("former")
      let fact = Self.fact(
        name, currency, before.map(\.value), edition?.value ?? "", rules.edition, in: &entry, texts: &texts)
      guard let fact else { return nil }
      rules.places[fact.value.id] = SourceLocation(in: source, at: fact.range)
      former += before.map { (fact.value.id, $0) }
      return fact.value
    }
    let allowed = fields.listOfFields("allowed") { entry in
      let (text, file, other) = (entry.text("text"), entry.text("in"), entry.text("not"))
      entry.require("text", in: "an entry of 'allowed'")
      return text.map { (text: $0, file: file, other: other?.value) }
    }
    fields.refuseUnknownKeys()
    rules.edition = rules.edition.adding(facts, named: edition?.value ?? "")
    rules.edition.isIncomplete = facts.count < named
    rules.ownFile = (source, texts, allowed.map { ($0.text, $0.file) })
    for (text, _, other) in allowed {
      let equal = rules.edition.facts(saying: text.value).first { $0.id.rawValue != other }
      guard let name = equal?.id.rawValue else { continue }
      fields.report(
        .markedFact, at: text.range,
        "'\(text.value)' is allowed as a figure that is not a fact, but the fact '\(name)' says the same",
        hint: "remove the entry and quote the fact, or add 'not: \(name)' if it means something else")
    }
    for (name, text) in former {
      if rules.edition.facts(saying: text.value).contains(where: { $0.id == name }) {
        fields.refuse(
          "'former' lists '\(text.value)', which the fact '\(name.rawValue)' says now", at: text.range,
          hint: "remove it from 'former', which lists texts that were right once and are wrong now")
      } else if !FigureScanner.isFigure(text.value, rules.edition) {
        let hint =
          "write a number with its unit in English and nothing else, or words of 2 to 12 letters a to z"
        fields.refuse("the build cannot search for '\(text.value)'", at: text.range, hint: hint)
      }
    }
    return Outcome(rules, fields.found)
  }

  /// The currency of the file's amounts; nil if the text is not a currency, and then amounts have no value.
  private static func currency(in fields: inout YAMLFields, beside rules: Rules) -> Currency? {
    let known = rules.edition.facts.lazy.compactMap { fact -> Currency? in
      if case .money(_, let currency) = fact.value { currency } else { nil }
    }.first
    guard let text = fields.text("currency") else { return known ?? .usDollar }
    let isCode = text.value.utf8.count == 3 && text.value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !isCode {
      fields.refuse(text, "is not a currency", hint: "write three capital letters, as in EUR")
    } else if let known, known.code != text.value {
      let message = "'currency' is '\(text.value)', but the rules have amounts in \(known.code)"
      fields.refuse(message, at: text.range, hint: "write \(known.code)")
    }
    return isCode ? Currency(text.value) : nil
  }

  /// Reads a fact, as of the day on which it was checked.
  private static func fact(
    _ name: Located<String>, _ currency: Currency?, _ former: [String], _ edition: String, _ known: Edition,
    in fields: inout YAMLFields, texts: inout [Located<String>]
  ) -> Located<Fact>? {
    let value = value(of: name, currency, in: &fields)
    let (title, meaning, source) = (fields.text("title"), fields.text("meaning"), fields.text("source"))
    let checked = fields.day("checked")
    let (group, qualifier) = (fields.text("group"), fields.text("qualifier"))
    let further = fields.list("wordings")
    texts += [title, meaning, source, group, qualifier].compactMap(\.self)
    for key in ["title", "meaning", "source", "checked"] {
      fields.require(key, in: "the fact '\(name.value)'")
    }
    let isName = Permalink.isWord(name.value)
    if !isName {
      fields.refuse(name, "is not the name of a fact", hint: "write lowercase letters, digits and hyphens")
    }
    if known.fact(named: name.value) != nil {
      let message = "the rules already have a fact '\(name.value)'"
      fields.refuse(message, at: name.range, hint: "give this one another name")
      return nil
    }
    guard isName, let value, let title, let meaning, let source, let checked else { return nil }
    for wording in further where !value.isStated(by: wording.value) {
      let hint =
        "write the wording with the number of the value, or remove it; only zero needs no number"
      let message = "the wording '\(wording.value)' does not say '\(value.wordings[0])'"
      fields.refuse(message, at: wording.range, hint: hint)
    }
    let fact = Fact(
      FactID(rawValue: name.value), value, title: title.value, group: group?.value ?? "",
      qualifier: qualifier?.value ?? "", means: meaning.value, source: source.value, checked: checked.value,
      edition: edition, further: further.map(\.value), former: former)
    return Located(fact, at: checked.range)
  }

  private static let kinds = FactKind.allCases.map(\.rawValue) + ["count", "words"]

  private static func value(
    of name: Located<String>, _ currency: Currency?, in fields: inout YAMLFields
  ) -> FactValue? {
    let given = kinds.filter { fields.has($0) }
    let values = kinds.map { kind in read(kind, currency, in: &fields) }
    let fact = "the fact '\(name.value)' has"
    if given.isEmpty {
      let hint = "write one of \(kinds.joined(separator: ", ")), as in 'days: 30'"
      fields.refuse("\(fact) no value", at: name.range, hint: hint)
    } else if given.count > 1 {
      let message = "\(fact) more than one value: \(given.joined(separator: ", "))"
      fields.refuse(message, at: name.range, hint: "keep one of them")
    } else if given == ["words"], values.allSatisfy({ $0 == nil }), fields.list("words").isEmpty {
      fields.refuse("\(fact) an empty list", at: name.range, hint: "write 'words: [one, another]'")
    }
    return given.count == 1 ? values.compactMap(\.self).first : nil
  }

  private static func read(_ kind: String, _ currency: Currency?, in fields: inout YAMLFields) -> FactValue? {
    guard let known = FactKind(rawValue: kind) else {
      return kind == "count" ? count(in: &fields) : words(in: &fields)
    }
    guard let text = fields.text(kind), let currency = currency ?? (known == .money ? nil : .usDollar)
    else { return nil }
    if let value = known.value(of: text.value, currency) { return value }
    fields.refuse(text, "is not a value of '\(kind)'", hint: "write it as in '\(known.example)'")
    return nil
  }

  private static func count(in fields: inout YAMLFields) -> FactValue? {
    fields.fields("count") { count -> FactValue? in
      let (value, unit) = (count.text("value"), count.text("of"))
      for key in ["value", "of"] { count.require(key, in: "'count'") }
      guard let value, let unit else { return nil }
      if let kind = ownKinds[unit.value.lowercased()] {
        count.refuse(unit, "is not a unit of 'count'", hint: "write it as in '\(kind.example)'")
        return nil
      }
      guard let number = Int64(value.value), (0...1_000_000_000_000).contains(number) else {
        count.refuse(value, "is not a count", hint: "write a whole number in digits, as in 6")
        return nil
      }
      return .count(number, of: unit.value)
    }
  }

  /// Units that a `count` may not have, with the kind to use instead.
  private static let ownKinds: [String: FactKind] = [
    "day": .days, "days": .days, "week": .days, "weeks": .days, "business day": .businessDays,
    "business days": .businessDays, "percent": .percent, "%": .percent, "dollar": .money, "dollars": .money,
    "us dollars": .money, "euro": .money, "euros": .money, "pounds": .money, "yen": .money,
  ]

  private static func words(in fields: inout YAMLFields) -> FactValue? {
    let parts = fields.list("words")
    func isPart(_ text: String) -> Bool { !text.isEmpty && !text.contains(",") && !text.contains(" and ") }
    if let wrong = parts.first(where: { !isPart($0.value) }) {
      fields.refuse(wrong, "is not one part of a list", hint: "write each part without commas and 'and'")
      return nil
    }
    return parts.isEmpty ? nil : .words(parts.map(\.value))
  }
}
