import Diagnostics

/// Finds lines such as `[Deposit]: €200`. Each defines a link that nothing uses, so no page shows the line.
enum UnusedDefinitions {
  /// - Parameter comments: places in the source to skip.
  static func findings(
    in map: SourceMap, _ inventory: Inventory, comments: [Range<Int>]
  ) -> [Diagnostic] {
    let (source, start) = (map.source, map.offset(line: 1, column: 1))
    guard source.bytes.firstOffset(of: "]:".utf8, in: start..<source.bytes.count) != nil else { return [] }
    let labels = labels(in: source.bytes, from: start)
    let shown = [inventory.text.bytes, inventory.aside.bytes].flatMap { text in
      Self.labels(in: text, from: 0).filter { text.has(":", at: $0.place.upperBound) }
    }
    let used = Set((shown + labels.filter { !isDefinition($0.place, in: source) }).map(\.key))
    let unused = labels.filter { place, key in
      isDefinition(place, in: source) && !used.contains(key)
        && !comments.contains { $0.contains(place.lowerBound) }
    }
    return unused.map { place, _ in
      let text = source.text(in: place)
      return Diagnostic(
        .unusedDefinition, in: source, at: place,
        "the line is not published: '\(text):' defines the address of a link that nothing uses",
        hint: "remove it, or write '\\\(text):' to show it")
    }.fewOfAKind
  }

  /// The place of each text in brackets, with its brackets, and a key for comparison. Only innermost brackets count.
  private static func labels(in bytes: [UInt8], from start: Int) -> [(place: Range<Int>, key: String)] {
    var (labels, open, offset): ([(Range<Int>, String)], Int?, Int) = ([], nil, start)
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): open = offset
      case UInt8(ascii: "]"):
        if let open { labels.append((open..<(offset + 1), key(bytes[open...offset]))) }
        open = nil
      default: break
      }
      offset += 1
    }
    return labels
  }

  /// The label without the marks of emphasis.
  private static func key(_ label: ArraySlice<UInt8>) -> String {
    let plain = String(decoding: label.filter { !"*_`".utf8.contains($0) }, as: UTF8.self)
    return plain.lowercased().split { $0.isWhitespace }.joined(separator: " ")
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
