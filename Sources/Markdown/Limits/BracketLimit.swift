import Diagnostics

/// Refuses a paragraph with so many open brackets that libcmark 0.30.2 would need quadratic time.
enum BracketLimit {
  /// The most unclosed `[` in a paragraph.
  static let most = 1000

  static func allows(_ line: String) -> Bool {
    line.utf8.count { $0 == UInt8(ascii: "[") } <= most
  }

  /// - Returns: a finding at the first bracket above the limit after `start`.
  static func finding(in source: SourceFile, from start: Int) -> Diagnostic? {
    guard hasMoreThanMost(source.bytes, from: start) else { return nil }
    var open = 0
    var isBlank = true
    for offset in start..<source.bytes.count {
      switch source.bytes[offset] {
      case UInt8(ascii: "["):
        open += 1
        isBlank = false
        if open > most {
          return finding(in: source, at: offset..<(offset + 1))
        }
      case UInt8(ascii: "]"):
        open = max(0, open - 1)
        isBlank = false
      case UInt8(ascii: "\n") where offset > start && source.bytes[offset - 1] == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if isBlank { open = 0 }
        isBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: isBlank = false
      }
    }
    return nil
  }

  /// A fast check that suffices for almost every article: it looks only at brackets.
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
