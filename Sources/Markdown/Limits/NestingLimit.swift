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
        let length = markLength(at: offset, of: line, in: bytes)
        guard length > 0 else { return column }
        (column, offset) = (column + length, offset + length)
        lastMark = column
      }
    }
    return lastMark
  }

  /// The length of `>`, `-`, `+`, `*`, `7.` or `7)` at `offset`, else 0. White space follows the mark of a
  /// list.
  private static func markLength(at offset: Int, of line: Range<Int>, in bytes: [UInt8]) -> Int {
    if bytes[offset] == UInt8(ascii: ">") { return 1 }
    let digits = bytes[offset..<line.upperBound].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
    let sign = offset + digits
    guard sign < line.upperBound, (digits == 0 ? "-+*" : ".)").utf8.contains(bytes[sign]) else { return 0 }
    let isAlone = sign + 1 == line.upperBound || " \t".utf8.contains(bytes[sign + 1])
    return isAlone ? digits + 1 : 0
  }
}
