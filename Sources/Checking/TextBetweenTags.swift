import Diagnostics
import SiteModel

/// A text whose tags and comments are replaced by spaces, so that only the words between them are read. The words
/// keep their offsets.
enum TextBetweenTags {
  static func source(_ source: SourceFile) -> SourceFile {
    guard source.bytes.contains(UInt8(ascii: "<")) else { return source }
    var (bytes, offset) = (source.bytes, 0)
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let end = endOfComment(in: bytes, at: start) ?? endOfTag(in: bytes, at: start) ?? start + 1
      if end > start + 1 {
        for place in start..<end where bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
      }
      offset = end
    }
    return SourceFile(path: source.path, bytes: bytes)
  }

  private static func endOfComment(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.has("<!--".utf8, at: start) else { return nil }
    return bytes.firstOffset(of: "-->".utf8, in: (start + 4)..<bytes.count).map { $0 + 3 }
  }

  /// The end of a tag: `<` or `</`, a name, then attributes up to `>`. No attribute starts with a digit.
  private static func endOfTag(in bytes: [UInt8], at start: Int) -> Int? {
    var offset = start + 1
    if bytes.has("/".utf8, at: offset) { offset += 1 }
    let name = bytes[offset...].prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    guard let first = name.first, first.isLetterOrDigit, !first.isDigit else { return nil }
    offset = name.endIndex
    var before: UInt8 = 0
    var quote: UInt8?
    while offset < bytes.count {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return offset + 1
      } else if offset == name.endIndex, !byte.isSpace, byte != UInt8(ascii: "/") {
        return nil
      } else if byte == UInt8(ascii: "<") || byte.isDigit && before.isSpace {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      (before, offset) = (byte, offset + 1)
    }
    return nil
  }
}
