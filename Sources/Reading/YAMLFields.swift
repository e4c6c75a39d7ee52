import Days
import Diagnostics
import Yams

/// The keys and values of one YAML mapping, with their places.
///
/// Values are read by key, and a wrong value is a finding. At the end each key that was never read is a finding too.
struct YAMLFields {
  private let source: SourceFile
  private let places: YAMLPlaces
  private var entries: [(key: Located<String>, value: Node)] = []
  private(set) var found: [Diagnostic] = []
  /// Whether the mapping is valid YAML; if not, one finding says why.
  private(set) var isReadable = true
  private var asked: [String] = []

  // MARK: Parsing

  /// Parses some lines of a file as a YAML mapping.
  init(of source: SourceFile, in range: Range<Int>) {
    self.source = source
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
      entries = Self.entries(of: node?.mapping, places)
      guard let node, node.mapping == nil else { return nil }
      return Diagnostic(
        .yamlSyntax, in: source, at: places.range(of: node), "keys and values are expected here",
        hint: "write one 'key: value' per line")
    } catch {
      return places.finding(about: error, in: range)
    }
  }

  private init(_ mapping: Node.Mapping, of parent: YAMLFields) {
    source = parent.source
    places = parent.places
    entries = Self.entries(of: mapping, places)
  }

  private static func entries(
    of mapping: Node.Mapping?, _ places: YAMLPlaces
  ) -> [(key: Located<String>, value: Node)] {
    mapping?.map { (Located($0.key.string ?? "", at: places.range(of: $0.key)), $0.value) } ?? []
  }

  // MARK: Asking

  /// The first character of the first key; the start of the YAML if there is no key.
  var start: Range<Int> {
    entries.first.map { $0.key.range.lowerBound..<($0.key.range.lowerBound + 1) }
      ?? source.lineRange(places.firstLine)
  }

  /// Whether the mapping has neither this key with a value nor a misspelling of the key.
  func lacks(_ key: String) -> Bool {
    !has(key)
      && !entries.contains {
        $0.key.value != key && Suggestion.nearest(to: $0.key.value, among: asked) == key
      }
  }

  private static func isEmpty(_ node: Node) -> Bool {
    node.scalar?.string.allSatisfy(\.isWhitespace) ?? false
  }

  /// Whether the key has a value.
  func has(_ key: String) -> Bool {
    entries.contains { $0.key.value == key && !Self.isEmpty($0.value) }
  }

  private mutating func node(_ key: String) -> Node? {
    asked.append(key)
    let value = entries.firstIndex { $0.key.value == key }.map { entries[$0].value }
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
    let code: DiagnosticCode = Self.states.contains(key) ? .wrongState : .wrongValue
    report(code, at: places.range(of: node), "'\(key)' \(problem)", hint: hint)
  }

  /// The keys that say whether an article is published.
  private static let states: Set<String> = ["draft", "publishOn", "expiresOn"]

  // MARK: Values

  /// Reads a text of one or more lines.
  mutating func text(_ key: String) -> Located<String>? {
    value(of: key, "must be one text", hint: "write it between quotation marks") {
      $0.scalar == nil ? nil : $0
    }
    .map { text($0, key) }
  }

  private mutating func text(_ node: Node, _ key: String) -> Located<String> {
    let text = Located(node.scalar?.string ?? "", at: places.range(of: node))
    warnOfComment(behind: text, key)
    warnOfTag(before: text, key)
    guard text.value.unicodeScalars.contains(where: \.isForbiddenInXML) else { return text }
    refuse("'\(key)' has a character that XML does not allow", at: text.range, hint: "remove it")
    return Located(
      text.value.filter { !$0.unicodeScalars.contains(where: \.isForbiddenInXML) }, at: text.range)
  }

  /// Warns of a lost word: YAML takes the first word of an unquoted text as a tag or an anchor after `!` or `&`.
  private mutating func warnOfTag(before text: Located<String>, _ key: String) {
    let rest = source.bytes[text.range.lowerBound...]
    guard rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "&") else { return }
    let word = rest.prefix { $0 > 0x20 }
    report(
      .cutText, at: word.indices,
      "'\(key)' starts after '\(source.text(in: word.indices))', which YAML reads as a tag or an anchor",
      hint: "put the text between quotation marks")
  }

  /// Warns of a lost end: YAML ends an unquoted text at ` #`, although the author may have meant to write on.
  private mutating func warnOfComment(behind text: Located<String>, _ key: String) {
    guard !text.value.isEmpty, !text.range.isEmpty else { return }
    let line = source.bytes[text.range.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    let comment = line.drop { $0 == 0x20 || $0 == 0x09 }
    let isQuoted = "\"'".utf8.contains(source.bytes[text.range.lowerBound])
    guard !isQuoted, comment.startIndex > line.startIndex, comment.first == UInt8(ascii: "#") else { return }
    report(
      .cutText, at: comment.indices, "'\(key)' ends before '#', which starts a comment",
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
    // One hint fits all mistakes.
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
      return Self.entries(of: item.mapping, places).map { key, value in
        (key, Located(value.string ?? "", at: places.range(of: value)))
      }
    }
  }

  private static func items(of node: Node?) -> [Node] {
    node?.sequence.map(Array.init) ?? [node].compactMap(\.self)
  }

  // MARK: Nested mappings

  /// Reads a nested mapping.
  mutating func fields<Value>(_ key: String, _ read: (inout YAMLFields) -> Value?) -> Value? {
    value(
      of: key, "must have keys of its own", hint: "write them below it, each indented by two spaces",
      \.mapping
    ).flatMap { fields(in: $0, read) }
  }

  /// Reads a nested mapping from names to mappings.
  mutating func namedFields<Value>(
    _ key: String, _ read: (Located<String>, inout YAMLFields) -> Value?
  ) -> [Value] {
    let mapping = value(
      of: key, "must have keys of its own", hint: "write 'name: {…}' below it, indented by two spaces",
      \.mapping)
    return Self.entries(of: mapping, places).compactMap { name, value in
      if let mapping = value.mapping { return fields(in: mapping) { read(name, &$0) } }
      refuse(
        "'\(name.value)' must have keys of its own", at: places.range(of: value),
        hint: "write '\(name.value): {title: …}'")
      return nil
    }
  }

  /// Reads a list of nested mappings.
  mutating func listOfFields<Value>(_ key: String, _ read: (inout YAMLFields) -> Value?) -> [Value] {
    let items = value(of: key, "must be a list", hint: "start each entry with '- '") {
      $0.sequence.map(Array.init)
    }
    return (items ?? []).compactMap { item in
      if let mapping = item.mapping { return fields(in: mapping, read) }
      refuse(
        "each entry of '\(key)' must have keys", at: places.range(of: item),
        hint: "write 'key: value' after '- '")
      return nil
    }
  }

  private mutating func fields<Value>(
    in mapping: Node.Mapping, _ read: (inout YAMLFields) -> Value?
  ) -> Value? {
    var inner = YAMLFields(mapping, of: self)
    let value = read(&inner)
    inner.refuseUnknownKeys()
    found += inner.found
    return value
  }

  // MARK: Findings

  mutating func report(
    _ code: DiagnosticCode, at range: Range<Int>, _ message: String, hint: String
  ) {
    found.append(Diagnostic(code, in: source, at: range, message, hint: hint))
  }

  mutating func refuse(_ message: String, at range: Range<Int>, hint: String) {
    report(.wrongValue, at: range, message, hint: hint)
  }

  /// Reports a missing key of a nested mapping.
  ///
  /// - Parameter owner: the mapping's name in a sentence.
  mutating func require(_ key: String, in owner: String) {
    guard lacks(key) else { return }
    report(.missingKey, at: start, "\(owner) has no '\(key)'", hint: "add '\(key): …' to it")
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
      let nearest =
        Self.otherNames[key.value].flatMap { asked.contains($0) ? $0 : nil }
        ?? Suggestion.nearest(to: key.value, among: asked)
      let isState = nearest.map(Self.states.contains) ?? false
      report(
        isState ? .unknownState : .unknownKey, at: key.range, "there is no key '\(key.value)'",
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
