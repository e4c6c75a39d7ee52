import Diagnostics

/// Refuses a paragraph with so many open brackets that libcmark 0.30.2 would need quadratic time.
enum BracketLimit {
  /// The most unclosed `[` in a paragraph.
  static let most = 1000

  static func allows(_ line: String) -> Bool {
    line.utf8.count { $0 == UInt8(ascii: "[") } <= most
  }

  /// A finding at the first bracket above the limit after `start`; nil if there is none.
  static func finding(in source: SourceFile, from start: Int) -> Diagnostic? {
    guard hasMoreThanMost(source.bytes, from: start) else { return nil }
    var open = 0
    for index in source.lineIndex(at: start)..<source.lineStarts.count {
      let line = source.lineRange(index)
      if source.bytes[line].allSatisfy({ " \t".utf8.contains($0) }) { open = 0 }
      for offset in line {
        if source.bytes[offset] == UInt8(ascii: "[") { open += 1 }
        if source.bytes[offset] == UInt8(ascii: "]") { open = max(0, open - 1) }
        if open > most { return finding(in: source, at: offset..<(offset + 1)) }
      }
    }
    return nil
  }

  /// Whether the whole text has more than `most` brackets. If not, as in almost every article, no paragraph has.
  private static func hasMoreThanMost(_ bytes: [UInt8], from start: Int) -> Bool {
    var (offset, count) = (start, 0)
    while let found = bytes.firstOffset(of: UInt8(ascii: "["), in: offset..<bytes.count) {
      count += 1
      if count > most { return true }
      offset = found + 1
    }
    return false
  }

  static func finding(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .tooManyBrackets, in: source, at: range, "more than \(most) brackets are open in one paragraph",
      hint: "close them, or split the paragraph")
  }
}
