import Diagnostics
import TradeAssurance
import Yams

/// The keys and values of one YAML mapping, each with the bytes it stands at.
///
/// A value is asked for by its key; what is wrong with it is a finding. Keys that were not asked for are
/// unknown.
struct YAMLFields {
  private let source: SourceFile
  /// The 0-based line of the file at which the YAML starts.
  private let firstLine: Int
  private let entries: [(key: String, keyRange: Range<Int>, value: Node)]
  private(set) var found: [Diagnostic] = []
  private var asked: [String] = []

  // MARK: Parsing

  /// - Parameter range: the lines of YAML in `source`.
  init(of source: SourceFile, in range: Range<Int>) {
    self.source = source
    firstLine = source.lineIndex(at: range.lowerBound)
    if let finding = Self.depthFinding(in: source, range) {
      entries = []
      found = [finding]
      return
    }
    do {
      let node = try Yams.compose(yaml: String(decoding: source.bytes[range], as: UTF8.self))
      let places = YAMLPlaces(source: source, firstLine: firstLine)
      switch node {
      case nil: entries = []
      case .mapping(let mapping):
        entries = mapping.map { ($0.key.string ?? "", places.range(of: $0.key), $0.value) }
      case .some(let other):
        entries = []
        found = [
          Diagnostic(
            .yamlSyntax, in: source, at: places.range(of: other), "keys and values are expected here",
            hint: "write 'key: value', one a line")
        ]
      }
    } catch {
      entries = []
      found = [YAMLPlaces(source: source, firstLine: firstLine).finding(about: error, in: range)]
    }
  }

  private init(_ mapping: Node.Mapping, of parent: YAMLFields) {
    source = parent.source
    firstLine = parent.firstLine
    let places = YAMLPlaces(source: source, firstLine: firstLine)
    entries = mapping.map { ($0.key.string ?? "", places.range(of: $0.key), $0.value) }
  }

  /// Flow collections within one another make Yams recurse: bounded before it starts.
  private static func depthFinding(in source: SourceFile, _ range: Range<Int>) -> Diagnostic? {
    var depth = 0
    for offset in range {
      switch source.bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: continue
      }
      if depth > Limits.yamlDepth {
        return Diagnostic(
          .yamlSyntax, in: source, at: offset..<(offset + 1),
          "lists stand more than \(Limits.yamlDepth) deep in one another", hint: "write a plain list")
      }
    }
    return nil
  }

  // MARK: Asking

  var isEmpty: Bool { entries.isEmpty }

  private func place(of node: Node) -> Range<Int> {
    YAMLPlaces(source: source, firstLine: firstLine).range(of: node)
  }

  private mutating func node(_ key: String) -> Node? {
    asked.append(key)
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    if case .scalar(let scalar) = entry.value, scalar.string.isEmpty, scalar.style == .plain { return nil }
    return entry.value
  }

  private mutating func refuse(_ node: Node, _ message: String, hint: String) {
    found.append(Diagnostic(.wrongValue, in: source, at: place(of: node), message, hint: hint))
  }

  /// A text of one or more lines.
  mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      refuse(node, "'\(key)' is one text", hint: "write it between quotation marks")
      return nil
    }
    return Located(scalar.string, at: place(of: node))
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      refuse(node, "'\(key)' is neither 'true' nor 'false'", hint: "write 'true' or 'false'")
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
      return Located(try Day(parsing: (node.scalar?.string ?? "").utf8), at: place(of: node))
    } catch {
      refuse(
        node, "'\(key)' is not a day: '\(node.scalar?.string ?? "")'",
        hint: "write it as year-month-day, as in 2026-03-08")
      return nil
    }
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func list(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    let items: [Node]
    switch node {
    case .sequence(let sequence): items = Array(sequence)
    default: items = [node]
    }
    return items.compactMap { item in
      guard case .scalar(let scalar) = item else {
        refuse(item, "'\(key)' is a list of texts", hint: "write '\(key): [one, another]'")
        return nil
      }
      return Located(scalar.string, at: place(of: item))
    }
  }

  /// What a list of texts and of `key: value` pairs holds.
  mutating func pairs(_ key: String) -> [(key: Located<String>, value: Located<String>?)] {
    guard let node = node(key) else { return [] }
    let items: [Node]
    if case .sequence(let sequence) = node { items = Array(sequence) } else { items = [node] }
    var pairs: [(key: Located<String>, value: Located<String>?)] = []
    for item in items {
      switch item {
      case .scalar(let scalar): pairs.append((Located(scalar.string, at: place(of: item)), nil))
      case .mapping(let mapping):
        for (key, value) in mapping {
          pairs.append(
            (
              Located(key.string ?? "", at: place(of: key)), Located(value.string ?? "", at: place(of: value))
            ))
        }
      default: refuse(item, "'\(key)' is a list of texts", hint: "write '\(key): [one, another]'")
      }
    }
    return pairs
  }

  /// A mapping within the mapping.
  mutating func fields<Value>(_ key: String, _ read: (inout YAMLFields) -> Value) -> Value? {
    guard let node = node(key) else { return nil }
    guard case .mapping(let mapping) = node else {
      refuse(node, "'\(key)' has keys of its own", hint: "write them below it, each indented by two spaces")
      return nil
    }
    return readFields(mapping, read)
  }

  /// A list of mappings within the mapping.
  mutating func listOfFields<Value>(_ key: String, _ read: (inout YAMLFields) -> Value) -> [Value] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      refuse(node, "'\(key)' is a list", hint: "start each entry with '- '")
      return []
    }
    return sequence.compactMap { item in
      guard case .mapping(let mapping) = item else {
        refuse(item, "an entry of '\(key)' has keys of its own", hint: "write 'key: value' after '- '")
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

  /// To be called when all known keys have been asked for.
  mutating func refuseUnknownKeys() {
    for entry in entries where !asked.contains(entry.key) {
      let nearest = Suggestion.nearest(to: entry.key, among: asked)
      found.append(
        Diagnostic(
          .unknownKey, in: source, at: entry.keyRange, "there is no key '\(entry.key)'",
          hint: nearest.map { "did you mean '\($0)'?" }
            ?? "the keys are \(asked.sorted().joined(separator: ", "))"))
    }
  }
}
