import Diagnostics

/// Finds lines such as `[Deposit]: €200`. Each defines a link that nothing uses, so no page shows the line.
enum UnusedDefinitions {
  /// The most findings in an article. If there are more, one further finding stands for the rest.
  private static let most = 5

  /// - Parameter comments: places in the source to skip.
  static func findings(
    in map: SourceMap, _ inventory: Inventory, comments: [Range<Int>]
  ) -> [Diagnostic] {
    let (source, start) = (map.source, map.offset(line: 1, column: 1))
    guard source.bytes.firstOffset(of: "]:".utf8, in: start..<source.bytes.count) != nil else { return [] }
    let labels = Self.labels(in: source.bytes, from: start)
    let used = Set(labels.lazy.filter { !isDefinition($0, in: source) }.map { key($0, in: source.bytes) })
    let unused = labels.filter { label in
      isDefinition(label, in: source) && !used.contains(key(label, in: source.bytes))
        && !comments.contains { $0.contains(label.lowerBound) }
    }
    if unused.isEmpty { return [] }
    let shown = [inventory.text.bytes, inventory.aside.bytes].map { text in
      Set(
        Self.labels(in: text, from: 0).lazy.filter { text.has(":", at: $0.upperBound) }.map {
          key($0, in: text)
        })
    }
    let lost = unused.filter { label in !shown.contains { $0.contains(key(label, in: source.bytes)) } }
    return lost.prefix(most + 1).enumerated().map { index, place in
      let text = source.text(in: place)
      var finding = Diagnostic(
        .unusedDefinition, in: source, at: place,
        "the line is not published: '\(text):' defines the address of a link that nothing uses",
        hint: "remove it, or write '\\\(text):' to show it")
      if index == most { finding.places = lost.count - most }
      return finding
    }
  }

  /// The texts in brackets, with the brackets; of nested brackets, only the innermost.
  private static func labels(in bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var (labels, open, offset): ([Range<Int>], Int?, Int) = ([], nil, start)
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): open = offset
      case UInt8(ascii: "]"):
        if let open { labels.append(open..<(offset + 1)) }
        open = nil
      default: break
      }
      offset += 1
    }
    return labels
  }

  /// The label for comparison, without the marks of emphasis.
  private static func key(_ label: Range<Int>, in bytes: [UInt8]) -> String {
    let plain = bytes[label].filter { !"*_`".utf8.contains($0) }
    return String(decoding: plain, as: UTF8.self).lowercased().split { $0.isWhitespace }.joined(
      separator: " ")
  }

  /// Whether the label starts a definition. `[//]: # (text)`, `[x]: # (text)` and `[x]: <> (text)` are remarks.
  private static func isDefinition(_ label: Range<Int>, in source: SourceFile) -> Bool {
    guard source.bytes.has(":", at: label.upperBound), !source.bytes[label].elementsEqual("[//]".utf8) else {
      return false
    }
    let line = source.lineRange(source.lineIndex(at: label.lowerBound))
    let address = source.bytes[min(label.upperBound + 1, line.upperBound)..<line.upperBound].drop {
      $0 <= 0x20
    }
    return source.bytes[line.lowerBound..<label.lowerBound].allSatisfy { " >".utf8.contains($0) }
      && !address.isEmpty
      && !["#", "<>", "<#>"].contains { address.prefix { $0 > 0x20 }.elementsEqual($0.utf8) }
  }
}
