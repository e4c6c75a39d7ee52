import Days
import Diagnostics
import Yams

/// The keys and values of one YAML mapping, with their places. Values are read by key, and a wrong value is a finding.
/// At the end each key that was never read is a finding too.
struct YAMLFields {
  private let places: YAMLPlaces
  private var entries: [(key: Located<String>, value: Node)] = []
  private(set) var found: [Diagnostic] = []
  /// Whether the mapping is valid YAML; if not, one finding says why.
  private(set) var isReadable = true
  private var asked: [String] = []
  private var source: SourceFile { places.source }

  init(of source: SourceFile, in range: Range<Int>) {
    places = YAMLPlaces(source: source, firstLine: source.lineIndex(at: range.lowerBound))
    if let finding = YAMLBounds.finding(in: source, range) ?? parse(range) {
      (found, isReadable) = ([finding], false)
    }
  }

  /// Reads the entries. Returns why the YAML cannot be read; nil if it can.
  private mutating func parse(_ range: Range<Int>) -> Diagnostic? {
    do {
      // All values are texts, so Yams need not detect numbers or the encoding.
      let node = try Yams.compose(yaml: source.text(in: range), .basic, Constructor([:], [:], [:]), .utf8)
      entries = entries(of: node?.mapping)
      guard let node, node.mapping == nil else { return nil }
      let hint = "write one 'key: value' per line"
      return places.finding(at: places.range(of: node), "keys and values are expected here", hint: hint)
    } catch {
      return places.finding(about: error, in: range)
    }
  }

  private func entries(of mapping: Node.Mapping?) -> [(key: Located<String>, value: Node)] {
    mapping?.map { (Located($0.key.string ?? "", at: places.range(of: $0.key)), $0.value) } ?? []
  }

  /// Whether the mapping has neither this key with a value nor a misspelling of the key.
  func lacks(_ key: String) -> Bool {
    let others = entries.lazy.map(\.key.value).filter { $0 != key }
    return !has(key) && !others.contains { Suggestion.nearest(to: $0, among: asked) == key }
  }

  func has(_ key: String) -> Bool {
    entries.contains { $0.key.value == key && $0.value.scalar?.string.isBlank != true }
  }

  private mutating func node(_ key: String) -> Node? {
    asked.append(key)
    let value = entries.indices.first { entries[$0].key.value == key }.map { entries[$0].value }
    if let scalar = value?.scalar, scalar.string.isEmpty, scalar.style == .plain { return nil }
    return value
  }

  /// Converts the value of a key; nil if the key has no value, or, with a finding, a wrong one.
  private mutating func value<Value>(
    of key: String, _ problem: String, hint: String, _ convert: (Node) -> Value?
  ) -> Value? {
    guard let node = node(key) else { return nil }
    if let value = convert(node) { return value }
    refuse(node, of: key, problem, hint: hint)
    return nil
  }

  private mutating func refuse(_ node: Node, of key: String, _ problem: String, hint: String) {
    // A baseline never contains a wrong value of a key that decides whether an article is published.
    let code = DiagnosticCode.error("wrong-value", mayWait: !Self.states.contains(key))
    report(code, at: places.range(of: node), "'\(key)' \(problem)", hint: hint)
  }

  /// The keys that say whether an article is published.
  private static let states: Set<String> = ["draft", "publishOn", "expiresOn"]

  mutating func text(_ key: String) -> Located<String>? {
    value(of: key, "must be one text", hint: "write it between quotation marks") {
      $0.scalar == nil ? nil : $0
    }.map { text($0, key) }
  }

  private mutating func text(_ node: Node, _ key: String) -> Located<String> {
    let text = Located(node.scalar?.string ?? "", at: places.range(of: node))
    warnOfCut(text, key)
    guard text.value.unicodeScalars.contains(where: \.isForbiddenInXML) else { return text }
    refuse("'\(key)' has a character that XML does not allow", at: text.range, hint: "remove it")
    return Located(
      text.value.filter { !$0.unicodeScalars.contains(where: \.isForbiddenInXML) }, at: text.range)
  }

  /// Warns of lost words: in an unquoted text, YAML reads the first word after `!` or `&` as a tag or an anchor, and
  /// the words after ` #` as a comment.
  private mutating func warnOfCut(_ text: Located<String>, _ key: String) {
    let rest = source.bytes[text.range.lowerBound...]
    guard let first = rest.first, !"\"'".utf8.contains(first) else { return }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "&") {
      let word = rest.prefix { $0 > 0x20 }.indices
      report(
        .warning("cut-text"), at: word,
        "'\(key)' starts after '\(source.text(in: word))', which YAML reads as a tag or an anchor",
        hint: "put the text between quotation marks")
    }
    let line = source.bytes[text.range.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    let comment = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard !text.value.isEmpty, !text.range.isEmpty, comment.startIndex > line.startIndex,
      comment.first == UInt8(ascii: "#")
    else { return }
    report(
      .warning("cut-text"), at: comment.indices, "'\(key)' ends before '#', which starts a comment",
      hint: "put the text between quotation marks, or the comment on its own line")
  }

  mutating func flag(_ key: String) -> Bool? {
    value(of: key, "is neither 'true' nor 'false'", hint: "write 'true' or 'false'") {
      $0.scalar.flatMap { Bool($0.string) }
    }
  }

  mutating func integer(_ key: String) -> Int? {
    value(of: key, "is not a whole number", hint: "write digits, as in 10") {
      $0.scalar.flatMap { Int($0.string) }.flatMap { $0.magnitude <= 1_000_000 ? $0 : nil }
    }
  }

  mutating func day(_ key: String) -> Located<Day>? {
    guard let node = node(key) else { return nil }
    let text = node.scalar?.string ?? ""
    // One hint fits every wrong day.
    if let day = try? Day(parsing: text.utf8) { return Located(day, at: places.range(of: node)) }
    refuse(node, of: key, "is not a day: '\(text)'", hint: "write it as year-month-day, as in 2026-03-08")
    return nil
  }

  /// Reads a list of texts; a single text counts as a list of one.
  mutating func list(_ key: String) -> [Located<String>] {
    let node = node(key)
    if let node, let whole = node.scalar?.string, whole.contains(",") {
      report(
        .warning("comma-list"), at: places.range(of: node), "'\(key)' is one text with commas",
        hint: "write '\(key): [\(whole)]'")
    }
    return Self.items(of: node).compactMap { item in
      if item.scalar != nil { return text(item, key) }
      refuse(item, of: key, "must be a list of texts", hint: "write '\(key): [one, another]'")
      return nil
    }
  }

  /// Reads a list of texts and `key: value` pairs.
  mutating func pairs(_ key: String) -> [(key: Located<String>, value: Located<String>?)] {
    Self.items(of: node(key)).flatMap { item -> [(key: Located<String>, value: Located<String>?)] in
      if let scalar = item.scalar { return [(Located(scalar.string, at: places.range(of: item)), nil)] }
      if item.mapping == nil {
        refuse(item, of: key, "must be a list of texts", hint: "write '\(key): [one, another]'")
      }
      return entries(of: item.mapping).map { ($0, Located($1.string ?? "", at: places.range(of: $1))) }
    }
  }

  private static func items(of node: Node?) -> [Node] {
    node?.sequence.map(Array.init) ?? [node].compactMap(\.self)
  }

  mutating func fields<Value>(_ key: String, _ read: (inout YAMLFields) -> Value?) -> Value? {
    let hint = "write them below it, each indented by two spaces"
    return node(key).flatMap { fields(in: $0, "'\(key)' must have keys of its own", hint: hint, read) }
  }

  /// Reads a nested mapping from names to mappings.
  mutating func namedFields<Value>(
    _ key: String, _ read: (Located<String>, inout YAMLFields) -> Value?
  ) -> [Value] {
    let hint = "write 'name: {…}' below it, indented by two spaces"
    let mapping = value(of: key, "must have keys of its own", hint: hint, \.mapping)
    return entries(of: mapping).compactMap { name, value in
      let hint = "write '\(name.value): {title: …}'"
      return fields(in: value, "'\(name.value)' must have keys of its own", hint: hint) { read(name, &$0) }
    }
  }

  mutating func listOfFields<Value>(_ key: String, _ read: (inout YAMLFields) -> Value?) -> [Value] {
    let items = value(of: key, "must be a list", hint: "start each entry with '- '") {
      $0.sequence.map(Array.init)
    }
    return (items ?? []).compactMap { item in
      fields(in: item, "each entry of '\(key)' must have keys", hint: "write 'key: value' after '- '", read)
    }
  }

  private mutating func fields<Value>(
    in node: Node, _ problem: String, hint: String, _ read: (inout YAMLFields) -> Value?
  ) -> Value? {
    guard let mapping = node.mapping else {
      refuse(problem, at: places.range(of: node), hint: hint)
      return nil
    }
    var inner = self
    (inner.entries, inner.asked, inner.found) = (entries(of: mapping), [], [])
    let value = read(&inner)
    inner.refuseUnknownKeys()
    found += inner.found
    return value
  }

  mutating func report(_ code: DiagnosticCode, at range: Range<Int>, _ message: String, hint: String) {
    found.append(Diagnostic(code, in: source, at: range, message, hint: hint))
  }

  mutating func refuse(_ message: String, at range: Range<Int>, hint: String) {
    report(.wrongValue, at: range, message, hint: hint)
  }

  mutating func refuse(_ text: Located<String>, _ problem: String, hint: String) {
    refuse("'\(text.value)' \(problem)", at: text.range, hint: hint)
  }

  /// Reports the missing keys of a nested mapping, whose name in a sentence is `owner`.
  mutating func require(_ keys: String..., in owner: String) {
    let start = entries.first?.key.range.prefix(1) ?? source.lineRange(places.firstLine)
    for key in keys where lacks(key) {
      report(.missingKey, at: start, "\(owner) has no '\(key)'", hint: "add '\(key): …' to it")
    }
  }

  /// Reads a text that must start with one of the schemes, and end with one of the endings after a path.
  mutating func address(_ key: String, schemes: [String], endings: [String] = [""]) -> String? {
    guard let text = text(key) else { return nil }
    if !endings.contains(where: text.value.hasSuffix) {
      refuse("'\(key)' does not end with '/'", at: text.range, hint: "write '\(text.value)/'")
    }
    if schemes.contains(where: text.value.hasPrefix) { return text.value }
    let quoted = schemes.map { "'\($0)'" }
    refuse(
      "'\(key)' is not an address: '\(text.value)'", at: text.range,
      hint: "start it with \(quoted.dropLast().joined(separator: ", ")) or \(quoted.last ?? "")")
    return nil
  }

  /// Keys of other generators, each with the key to write here.
  private static let otherNames = [
    "published": "draft", "lastmod": "updated", "publishDate": "publishOn", "expiryDate": "expiresOn",
    "categories": "tags", "summary": "description", "order": "weight", "permalink": "slug",
  ]

  /// Reports the keys that were never read. Call this after reading all known keys.
  mutating func refuseUnknownKeys() {
    for (key, _) in entries where !asked.contains(key.value) {
      let other = Self.otherNames[key.value].flatMap { asked.contains($0) ? $0 : nil }
      let nearest = other ?? Suggestion.nearest(to: key.value, among: asked)
      let isState = nearest.map(Self.states.contains) ?? false
      report(
        .error("unknown-key", mayWait: !isState), at: key.range, "there is no key '\(key.value)'",
        hint: nearest.map { "did you mean '\($0)'?" }
          ?? "the keys are \(asked.sorted().joined(separator: ", "))")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isForbiddenInXML: Bool {
    value < 0x20 && !["\t", "\n", "\r"].contains(self) || value == 0xFFFE || value == 0xFFFF
  }
}
