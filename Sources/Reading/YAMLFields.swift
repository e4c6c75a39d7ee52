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
  /// Whether it is valid YAML; if not, one finding says why.
  private(set) var isReadable = true
  private var asked: [String] = []

  // MARK: Parsing

  /// - Parameter range: the lines of YAML in `source`.
  init(of source: SourceFile, in range: Range<Int>) {
    self.source = source
    places = YAMLPlaces(source: source, firstLine: source.lineIndex(at: range.lowerBound))
    if let finding = YAMLBounds.finding(in: source, range) {
      refuseAll(finding)
      return
    }
    do {
      // All values are texts, so Yams need not detect numbers or the encoding.
      let node = try Yams.compose(yaml: source.text(in: range), .basic, Constructor([:], [:], [:]), .utf8)
      switch node {
      case nil: break
      case .mapping(let mapping): entries = Self.entries(of: mapping, places)
      case .some(let other):
        refuseAll(
          Diagnostic(
            .yamlSyntax, in: source, at: places.range(of: other), "keys and values are expected here",
            hint: "write one 'key: value' per line"))
      }
    } catch {
      refuseAll(places.finding(about: error, in: range))
    }
  }

  private init(_ mapping: Node.Mapping, of parent: YAMLFields) {
    source = parent.source
    places = parent.places
    entries = Self.entries(of: mapping, places)
  }

  private static func entries(
    of mapping: Node.Mapping, _ places: YAMLPlaces
  ) -> [(key: Located<String>, value: Node)] {
    mapping.map { (Located($0.key.string ?? "", at: places.range(of: $0.key)), $0.value) }
  }

  private mutating func refuseAll(_ finding: Diagnostic) {
    found = [finding]
    isReadable = false
  }

  // MARK: Asking

  /// The first key; the start of the YAML if there is none.
  var start: Range<Int> {
    entries.first.map { $0.key.range.lowerBound..<($0.key.range.lowerBound + 1) }
      ?? source.lineRange(places.firstLine)
  }

  /// Whether the mapping has neither this key with a value nor a misspelling of it.
  func lacks(_ key: String) -> Bool {
    !entries.contains { other, value in
      other.value == key
        ? !Self.isEmpty(value) : Suggestion.nearest(to: other.value, among: asked) == key
    }
  }

  private static func isEmpty(_ node: Node) -> Bool {
    node.scalar?.string.allSatisfy(\.isWhitespace) ?? false
  }

  private mutating func node(_ key: String) -> Node? {
    asked.append(key)
    let value = entries.indices.first { entries[$0].key.value == key }.map { entries[$0].value }
    if let scalar = value?.scalar, scalar.string.isEmpty, scalar.style == .plain { return nil }
    return value
  }

  private mutating func refuse(_ node: Node, _ message: String, hint: String, of key: String = "") {
    let code: DiagnosticCode = Self.states.contains(key) ? .wrongState : .wrongValue
    found.append(Diagnostic(code, in: source, at: places.range(of: node), message, hint: hint))
  }

  /// The keys that say whether an article is published.
  private static let states: Set<String> = ["draft", "publishOn", "expiresOn"]

  /// A text of one or more lines.
  mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      refuse(node, "'\(key)' must be one text", hint: "write it between quotation marks")
      return nil
    }
    return text(scalar, of: node, key)
  }

  private mutating func text(_ scalar: Node.Scalar, of node: Node, _ key: String) -> Located<String> {
    let text = Located(scalar.string, at: places.range(of: node))
    warnOfComment(behind: text, key)
    warnOfTag(before: text, key)
    guard text.value.unicodeScalars.contains(where: \.isForbiddenInXML) else { return text }
    refuse(node, "'\(key)' has a character that XML does not allow", hint: "remove it")
    return Located(
      text.value.filter { !$0.unicodeScalars.contains(where: \.isForbiddenInXML) }, at: text.range)
  }

  /// YAML takes the first word of an unquoted text as a tag or an anchor if it starts with `!` or `&`.
  private mutating func warnOfTag(before text: Located<String>, _ key: String) {
    let first = source.bytes[text.range.lowerBound...].first
    guard first == UInt8(ascii: "!") || first == UInt8(ascii: "&") else { return }
    let word = source.bytes[text.range.lowerBound...].prefix { $0 > 0x20 }
    found.append(
      Diagnostic(
        .cutText, in: source, at: word.startIndex..<word.endIndex,
        "'\(key)' starts after '\(String(decoding: word, as: UTF8.self))', which YAML reads as a tag or an anchor",
        hint: "put the text between quotation marks"))
  }

  /// An unquoted text ends at ` #`, although the author may have meant that as part of it.
  private mutating func warnOfComment(behind text: Located<String>, _ key: String) {
    guard !text.value.isEmpty, !text.range.isEmpty else { return }
    let line = source.bytes[text.range.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    let comment = line.drop { $0 == 0x20 || $0 == 0x09 }
    let isQuoted = "\"'".utf8.contains(source.bytes[text.range.lowerBound])
    guard !isQuoted, comment.startIndex > line.startIndex, comment.first == UInt8(ascii: "#") else { return }
    found.append(
      Diagnostic(
        .cutText, in: source, at: comment.startIndex..<comment.endIndex,
        "'\(key)' ends before '#', which starts a comment",
        hint: "put the text between quotation marks, or the comment on its own line"))
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      refuse(node, "'\(key)' is neither 'true' nor 'false'", hint: "write 'true' or 'false'", of: key)
      return nil
    }
  }

  mutating func integer(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), (-1_000_000...1_000_000).contains(number)
    else {
      refuse(node, "'\(key)' is not a whole number", hint: "write digits, as in 10")
      return nil
    }
    return number
  }

  mutating func day(_ key: String) -> Located<Day>? {
    guard let node = node(key) else { return nil }
    do throws(InvalidDay) {
      return Located(try Day(parsing: (node.scalar?.string ?? "").utf8), at: places.range(of: node))
    } catch {
      refuse(
        node, "'\(key)' is not a day: '\(node.scalar?.string ?? "")'",
        hint: "write it as year-month-day, as in 2026-03-08", of: key)
      return nil
    }
  }

  /// A list of texts; a single text counts as a list of one.
  mutating func list(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    if let whole = node.scalar?.string, whole.contains(",") {
      found.append(
        Diagnostic(
          .commaList, in: source, at: places.range(of: node), "'\(key)' is one text with commas",
          hint: "write '\(key): [\(whole)]'"))
    }
    return (node.sequence.map(Array.init) ?? [node]).compactMap { item in
      guard let scalar = item.scalar else {
        refuseItem(item, of: key)
        return nil
      }
      return text(scalar, of: item, key)
    }
  }

  private mutating func items(_ key: String) -> [Node] {
    guard let node = node(key) else { return [] }
    return node.sequence.map(Array.init) ?? [node]
  }

  private mutating func refuseItem(_ item: Node, of key: String) {
    refuse(item, "'\(key)' must be a list of texts", hint: "write '\(key): [one, another]'")
  }

  /// A list of texts and `key: value` pairs.
  mutating func pairs(_ key: String) -> [(key: Located<String>, value: Located<String>?)] {
    items(key).flatMap { item -> [(key: Located<String>, value: Located<String>?)] in
      switch item {
      case .scalar(let scalar): return [(Located(scalar.string, at: places.range(of: item)), nil)]
      case .mapping(let mapping):
        return Self.entries(of: mapping, places).map { key, value in
          (key, Located(value.string ?? "", at: places.range(of: value)))
        }
      case .sequence, .alias:
        refuseItem(item, of: key)
        return []
      }
    }
  }

  /// A nested mapping.
  mutating func fields<Value>(_ key: String, _ read: (inout YAMLFields) -> Value) -> Value? {
    guard let node = node(key) else { return nil }
    guard case .mapping(let mapping) = node else {
      refuse(
        node, "'\(key)' must have keys of its own", hint: "write them below it, each indented by two spaces")
      return nil
    }
    return readFields(mapping, read)
  }

  /// A nested mapping from names to mappings.
  mutating func namedFields<Value>(
    _ key: String, _ read: (Located<String>, inout YAMLFields) -> Value?
  ) -> [Value] {
    guard let node = node(key) else { return [] }
    guard case .mapping(let mapping) = node else {
      refuse(
        node, "'\(key)' must have keys of its own", hint: "write 'name: {…}' below it, indented by two spaces"
      )
      return []
    }
    return Self.entries(of: mapping, places).compactMap { name, value in
      guard case .mapping(let mapping) = value else {
        refuse(
          value, "'\(name.value)' must have keys of its own", hint: "write '\(name.value): {title: …}'")
        return nil
      }
      return readFields(mapping) { read(name, &$0) }
    }
  }

  /// Whether the key has a value.
  func has(_ key: String) -> Bool {
    entries.contains { $0.key.value == key && !Self.isEmpty($0.value) }
  }

  mutating func refuse(_ message: String, at range: Range<Int>, hint: String) {
    found.append(Diagnostic(.wrongValue, in: source, at: range, message, hint: hint))
  }

  mutating func listOfFields<Value>(_ key: String, _ read: (inout YAMLFields) -> Value) -> [Value] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      refuse(node, "'\(key)' must be a list", hint: "start each entry with '- '")
      return []
    }
    return sequence.compactMap { item in
      guard case .mapping(let mapping) = item else {
        refuse(item, "each entry of '\(key)' must have keys", hint: "write 'key: value' after '- '")
        return nil
      }
      return readFields(mapping, read)
    }
  }

  private mutating func readFields<Value>(
    _ mapping: Node.Mapping, _ read: (inout YAMLFields) -> Value
  ) -> Value {
    var inner = YAMLFields(mapping, of: self)
    let value = read(&inner)
    inner.refuseUnknownKeys()
    found += inner.found
    return value
  }

  /// Reports a missing key of a nested mapping.
  ///
  /// - Parameter owner: the mapping's name in a sentence.
  mutating func require(_ key: String, in owner: String) {
    guard lacks(key) else { return }
    found.append(
      Diagnostic(
        .missingKey, in: source, at: start, "\(owner) has no '\(key)'", hint: "add '\(key): …' to it"))
  }

  /// A text that must start with one of the schemes, and end with one of the endings if a path follows it.
  mutating func address(_ key: String, schemes: [String], endings: [String] = [""]) -> String? {
    guard let text = text(key) else { return nil }
    if !endings.contains(where: text.value.hasSuffix) {
      refuse("'\(key)' does not end with '/'", at: text.range, hint: "write '\(text.value)/'")
    }
    guard schemes.contains(where: text.value.hasPrefix) else {
      let quoted = schemes.map { "'\($0)'" }
      let choice = quoted.dropLast().joined(separator: ", ") + " or " + (quoted.last ?? "")
      found.append(
        Diagnostic(
          .wrongValue, in: source, at: text.range, "'\(key)' is not an address: '\(text.value)'",
          hint: "start it with \(choice)"))
      return nil
    }
    return text.value
  }

  /// Our keys for those of other generators.
  private static let otherNames = [
    "published": "draft", "lastmod": "updated", "publishDate": "publishOn", "expiryDate": "expiresOn",
    "categories": "tags", "summary": "description", "order": "weight", "permalink": "slug",
  ]

  /// Call this after reading all known keys.
  mutating func refuseUnknownKeys() {
    for (key, _) in entries where !asked.contains(key.value) {
      let nearest =
        Self.otherNames[key.value].flatMap { asked.contains($0) ? $0 : nil }
        ?? Suggestion.nearest(to: key.value, among: asked)
      let isState = nearest.map(Self.states.contains) ?? false
      found.append(
        Diagnostic(
          isState ? .unknownState : .unknownKey, in: source, at: key.range, "there is no key '\(key.value)'",
          hint: nearest.map { "did you mean '\($0)'?" }
            ?? "the keys are \(asked.sorted().joined(separator: ", "))"))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isForbiddenInXML: Bool {
    value < 0x20 && !["\t", "\n", "\r"].contains(self) || value == 0xFFFE || value == 0xFFFF
  }
}
