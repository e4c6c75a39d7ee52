import Diagnostics

/// Refuses a line that starts with so many marks and so much indentation that blocks would nest hundreds
/// deep. libcmark walks all of them for each further line, and browsers do not nest deeper.
enum NestingLimit {
  /// The most columns before the text of a line; a block takes one or two.
  static let most = 400

  /// - Parameter start: the start of a line.
  /// - Returns: a finding about the first line above the limit after `start`.
  static func finding(in source: SourceFile, from start: Int) -> Diagnostic? {
    for index in source.lineIndex(at: start)..<source.lineStarts.count {
      let line = source.lineRange(index)
      guard line.count > most / 4, columns(before: line, of: source.bytes) > most else { continue }
      return Diagnostic(
        .tooDeepNesting, in: source, at: line,
        "the line starts with more than \(most) columns of marks and indentation",
        hint: "nest fewer quotes and lists")
    }
    return nil
  }

  /// The columns before the text of a line, or before the end of its last mark if it has no text; 0 for a
  /// blank line.
  private static func columns(before line: Range<Int>, of bytes: [UInt8]) -> Int {
    var (column, lastMark, offset) = (0, 0, line.lowerBound)
    while offset < line.upperBound {
      if bytes[offset] == UInt8(ascii: " ") {
        (column, offset) = (column + 1, offset + 1)
      } else if bytes[offset] == UInt8(ascii: "\t") {
        (column, offset) = (column + 4 - column % 4, offset + 1)
      } else {
        let isQuote = bytes[offset] == UInt8(ascii: ">")
        let length = isQuote ? 1 : bytes[offset..<line.upperBound].listMarkLength
        guard length > 0 else { return column }
        (column, offset) = (column + length, offset + length)
        lastMark = column
      }
    }
    return lastMark
  }
}
