import Diagnostics

/// Refuses a line whose marks and indentation would nest blocks hundreds deep. For each line libcmark walks all blocks
/// around it, and browsers limit the depth too.
enum NestingLimit {
  /// The most columns before the text of a line. Each block takes one or two.
  static let most = 400

  /// A finding about the first line above the limit, from the line start `start` on; nil if there is none.
  static func finding(in source: SourceFile, from start: Int) -> Diagnostic? {
    for index in source.lineIndex(at: start)..<source.lineStarts.count {
      let line = source.lineRange(index)
      guard line.count > most / 4, columns(before: line, of: source.bytes) > most else { continue }
      return Diagnostic(
        .error("too-deep-nesting"), in: source, at: line,
        "the line starts with more than \(most) columns of marks and indentation",
        hint: "nest fewer quotes and lists")
    }
    return nil
  }

  /// The columns before the text of a line. Without text, the columns up to the last mark; 0 for a blank line.
  private static func columns(before line: Range<Int>, of bytes: [UInt8]) -> Int {
    var (column, lastMark, offset) = (0, 0, line.lowerBound)
    while offset < line.upperBound {
      var length = 1
      switch bytes[offset] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      case let byte:
        if byte != UInt8(ascii: ">") { length = bytes[offset..<line.upperBound].listMarkLength }
        if length == 0 { return column }
        column += length
        lastMark = column
      }
      offset += length
    }
    return lastMark
  }
}

extension ArraySlice<UInt8> {
  /// The length of a list mark at the start, such as `-` or `7.`, if white space or nothing follows the mark; else 0.
  var listMarkLength: Int {
    let digits = prefix { $0.isDigit }.count
    let rest = dropFirst(digits)
    guard digits < 10, let sign = rest.first, (digits == 0 ? "-+*" : ".)").utf8.contains(sign) else {
      return 0
    }
    return rest.dropFirst().first.map { " \t".utf8.contains($0) } ?? true ? digits + 1 : 0
  }
}
