import Diagnostics
import Facts
import Markdown
import SiteModel

/// Reads a team's own facts from `content/facts.yml`.
package enum FactsReader {
  package static let path = "content/facts.yml"

  /// Adds the facts of a file to rules.
  ///
  /// - Parameters:
  ///   - rules: the rules of the site without the file.
  ///   - isNamed: whether the site names its rules; the file then adds facts and changes none.
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
    rules.allowed += allowed.map { AllowedFigure($0.text.value, in: $0.file?.value) }
    rules.ownFile = (source, texts, allowed.map { ($0.text, $0.file) })
    for (text, _, other) in allowed {
      let equal = rules.edition.facts(saying: text.value).first { $0.id.rawValue != other }
      guard let name = equal?.id.rawValue else { continue }
      fields.report(
        .markedFact, at: text.range,
        "'\(text.value)' is allowed as a figure that is not a fact, but the fact '\(name)' says the same",
        hint: "remove the entry and quote the fact, or add 'not: \(name)' if it is another thing")
    }
    for (name, text) in former { refuseWrong(text, formerly: name, rules.edition, in: &fields) }
    return Outcome(rules, fields.found)
  }

  /// Refuses a former text that is the fact's current text, or that the search cannot find.
  private static func refuseWrong(
    _ text: Located<String>, formerly name: FactID, _ edition: Edition, in fields: inout YAMLFields
  ) {
    if edition.facts(saying: text.value).contains(where: { $0.id == name }) {
      fields.refuse(
        "'former' lists '\(text.value)', which the fact '\(name.rawValue)' says now", at: text.range,
        hint: "remove it from 'former', which lists texts that were right once and are wrong now")
    } else if !FigureScanner.isFigure(text.value, edition) {
      fields.refuse(
        "the build cannot search for '\(text.value)'", at: text.range,
        hint: "write a number with its unit in English and nothing else, or words of 2 to 12 letters a to z")
    }
  }

  /// The currency of the file's amounts; nil if the text is not a currency, and then amounts have no value.
  private static func currency(in fields: inout YAMLFields, beside rules: Rules) -> Currency? {
    let known = rules.edition.facts.lazy.compactMap { fact -> Currency? in
      if case .money(_, let currency) = fact.value { currency } else { nil }
    }.first
    guard let text = fields.text("currency") else { return known ?? .usDollar }
    let isCode = text.value.utf8.count == 3 && text.value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !isCode {
      fields.refuse(
        "'\(text.value)' is not a currency", at: text.range, hint: "write three capital letters, as in EUR")
    } else if let known, known.code != text.value {
      fields.refuse(
        "'currency' is '\(text.value)', but the rules have amounts in \(known.code)", at: text.range,
        hint: "write \(known.code)")
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
      fields.refuse(
        "'\(name.value)' is not the name of a fact", at: name.range,
        hint: "write lowercase letters, digits and hyphens")
    }
    if known.fact(named: name.value) != nil {
      fields.refuse(
        "the rules already have a fact '\(name.value)'", at: name.range,
        hint: "give this one another name")
      return nil
    }
    guard isName, let value, let title, let meaning, let source, let checked else { return nil }
    for wording in further where !value.isStated(by: wording.value) {
      fields.refuse(
        "the wording '\(wording.value)' does not say '\(value.wordings[0])'", at: wording.range,
        hint: "write it with the number of the value, or remove it; only zero can be written without a number"
      )
    }
    let fact = Fact(
      FactID(rawValue: name.value), value, title: title.value, group: group?.value ?? "",
      qualifier: qualifier?.value ?? "", means: meaning.value, source: source.value, checked: checked.value,
      edition: edition, further: further.map(\.value), former: former)
    return Located(fact, at: checked.range)
  }

  // MARK: Values

  private static let kinds = FactKind.allCases.map(\.rawValue) + ["count", "words"]

  private static func value(
    of name: Located<String>, _ currency: Currency?, in fields: inout YAMLFields
  ) -> FactValue? {
    let given = kinds.filter { fields.has($0) }
    let values = kinds.map { kind in read(kind, currency, in: &fields) }
    guard given.count == 1 else {
      fields.refuse(
        given.isEmpty
          ? "the fact '\(name.value)' has no value"
          : "the fact '\(name.value)' has more than one value: \(given.joined(separator: ", "))",
        at: name.range,
        hint: given.isEmpty
          ? "write one of \(kinds.joined(separator: ", ")), as in 'days: 30'" : "keep one of them")
      return nil
    }
    let value = values.compactMap(\.self).first
    if value == nil, given == ["words"], fields.list("words").isEmpty {
      fields.refuse(
        "the fact '\(name.value)' has an empty list", at: name.range, hint: "write 'words: [one, another]'")
    }
    return value
  }

  private static func read(_ kind: String, _ currency: Currency?, in fields: inout YAMLFields) -> FactValue? {
    switch FactKind(rawValue: kind) {
    case let kind?:
      guard let text = fields.text(kind.rawValue),
        let currency = currency ?? (kind == .money ? nil : .usDollar)
      else { return nil }
      if let value = kind.value(of: text.value, currency) { return value }
      fields.refuse(
        "'\(text.value)' is not a value of '\(kind.rawValue)'", at: text.range,
        hint: "write it as in '\(kind.example)'")
      return nil
    case nil: return kind == "count" ? count(in: &fields) : words(in: &fields)
    }
  }

  private static func count(in fields: inout YAMLFields) -> FactValue? {
    fields.fields("count") { count -> FactValue? in
      let (value, unit) = (count.text("value"), count.text("of"))
      for key in ["value", "of"] { count.require(key, in: "'count'") }
      guard let value, let unit else { return nil }
      if let kind = ownKinds[unit.value.lowercased()] {
        count.refuse(
          "'\(unit.value)' is not a unit of 'count'", at: unit.range, hint: "write it as in '\(kind.example)'"
        )
        return nil
      }
      guard let number = Int64(value.value), (0...1_000_000_000_000).contains(number) else {
        count.refuse(
          "'\(value.value)' is not a count", at: value.range, hint: "write a whole number in digits, as in 6")
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
    let wrong = parts.first { part in
      part.value.isEmpty || part.value.contains(",") || part.value.contains(" and ")
    }
    if let wrong {
      fields.refuse(
        "'\(wrong.value)' is not one part of a list", at: wrong.range,
        hint: "write each part without commas and 'and'")
      return nil
    }
    return parts.isEmpty ? nil : .words(parts.map(\.value))
  }
}
