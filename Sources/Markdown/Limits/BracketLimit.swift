import Diagnostics

/// Refuses a paragraph with so many open brackets that libcmark 0.30.2 would need quadratic time.
enum BracketLimit {
  /// The most unclosed `[` in a paragraph.
  static let most = 1000

  /// Whether a whole text has at most `most` brackets, as almost every text.
  static func allows(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var (offset, count) = (0, 0)
      while count <= most, let found = text.firstOffset(of: UInt8(ascii: "["), in: offset..<text.count) {
        (offset, count) = (found + 1, count + 1)
      }
      return count <= most
    }
  }

  /// A finding at the first bracket above the limit after `start`; nil if there is none.
  static func finding(in source: SourceFile, from start: Int) -> Diagnostic? {
    if allows(source.bytes[start...]) { return nil }
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

  static func finding(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error("too-many-brackets"), in: source, at: range,
      "more than \(most) brackets are open in one paragraph",
      hint: "close them, or split the paragraph")
  }
}
