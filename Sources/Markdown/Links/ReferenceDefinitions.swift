import Diagnostics

/// The lines of an article that look like reference definitions, as in `[fees]: ../fees/index.md "Fees"`.
enum ReferenceDefinitions {
  /// The lines unchanged, with a title or target on the next line. A line that only looks like a definition
  /// does no harm, because nothing uses it.
  static func lines(of source: SourceFile, from firstLine: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in firstLine..<source.lineStarts.count {
      let line = source.bytes[source.lineRange(index)]
      let rest = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
      guard rest.first == UInt8(ascii: "["), rest.count > 3, hasDefinition(rest) else { continue }
      text += rest + [UInt8(ascii: "\n")]
      let next = source.bytes[source.lineRange(index + 1)].drop { $0 == UInt8(ascii: " ") }
      let startsTitle = next.first.map { Array("\"'(".utf8).contains($0) } ?? false
      let targetIsMissing = rest.last == UInt8(ascii: ":")
      if startsTitle || targetIsMissing { text += next + [UInt8(ascii: "\n")] }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  private static func hasDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard let close = line.dropFirst().firstIndex(of: UInt8(ascii: "]")) else { return false }
    return close + 1 < line.endIndex && line[close + 1] == UInt8(ascii: ":")
  }
}
