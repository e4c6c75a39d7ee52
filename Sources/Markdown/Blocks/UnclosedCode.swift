import Diagnostics

/// Finds code that starts with a fence and does not end with one.
enum UnclosedCode {
  static func findings(in map: SourceMap, _ inventory: Inventory) -> [Diagnostic] {
    let source = map.source
    return inventory.code.compactMap { node in
      let lines = map.lines(of: node)
      let start = map.offset(line: node.startLine, column: node.startColumn)
      let last = source.lineRange(source.lineIndex(at: lines.upperBound))
      let ends = source.bytes[last].reversed().drop { $0 <= 0x20 }
      let isFence = ["```", "~~~"].contains { source.bytes.has($0, at: start) }
      let isClosed =
        last.lowerBound > start && (ends.starts(with: "```".utf8) || ends.starts(with: "~~~".utf8))
      let first = source.bytes[start..<source.lineRange(source.lineIndex(at: start)).upperBound]
      // Indented code contains its first line.
      if !isFence || isClosed || node.withLiteral({ $0.starts(with: first) }) { return nil }
      return Diagnostic(
        .unclosedCode, in: source, at: start..<(start + 3),
        "the code does not end: all text after it is shown as code",
        hint: "write a line with the same marks after the code")
    }
  }
}
