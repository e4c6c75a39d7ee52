import Diagnostics

extension BodyTransform {
  /// Finds code that starts with a fence and does not end with one.
  mutating func findUnclosedCode(in inventory: Inventory) {
    for node in inventory.code {
      let start = map.offset(line: node.startLine, column: node.startColumn)
      let last = source.lineRange(source.lineIndex(at: map.lines(of: node).upperBound))
      let ends = source.bytes[last].reversed().drop { $0 <= 0x20 }
      let first = source.bytes[start..<source.lineRange(source.lineIndex(at: start)).upperBound]
      let fences = ["```", "~~~"]
      let isClosed = last.lowerBound > start && fences.contains { ends.starts(with: $0.utf8) }
      // Indented code contains its first line.
      guard fences.contains(where: { source.bytes.has($0, at: start) }), !isClosed,
        !node.withLiteral({ $0.starts(with: first) })
      else { continue }
      find(
        .unclosedCode, at: start..<(start + 3), "the code does not end: all text after it is shown as code",
        hint: "write a line with the same marks after the code")
    }
  }
}
