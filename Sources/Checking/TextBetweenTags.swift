import Diagnostics
import SiteModel

/// A text whose tags and comments are replaced by spaces, so that only the words between them are read. All offsets
/// stay the same.
struct TextBetweenTags {
  private var bytes: [UInt8]

  static func source(_ source: SourceFile) -> SourceFile {
    guard source.bytes.contains(UInt8(ascii: "<")) else { return source }
    var text = TextBetweenTags(bytes: source.bytes)
    text.blankTags()
    return SourceFile(path: source.path, bytes: text.bytes)
  }

  private mutating func blankTags() {
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let end = endOfComment(at: start) ?? endOfTag(at: start) ?? start + 1
      if end > start + 1 {
        for place in start..<end where bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
      }
      offset = end
    }
  }

  private func endOfComment(at start: Int) -> Int? {
    guard bytes.has("<!--".utf8, at: start) else { return nil }
    return bytes.firstOffset(of: "-->".utf8, in: (start + 4)..<bytes.count).map { $0 + 3 }
  }

  /// The end of a tag: `<` or `</`, a name, then attributes up to `>`. No attribute starts with a digit.
  private func endOfTag(at start: Int) -> Int? {
    var offset = start + 1
    if bytes.has("/".utf8, at: offset) { offset += 1 }
    let name = bytes[offset...].prefix { Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") }
    guard let first = name.first, Self.isLetter(first) else { return nil }
    offset = name.endIndex
    var before: UInt8 = 0
    var quote: UInt8?
    while offset < bytes.count {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return offset + 1
      } else if offset == name.endIndex, !Self.isSpace(byte), byte != UInt8(ascii: "/") {
        return nil
      } else if byte == UInt8(ascii: "<") || Self.isDigit(byte) && Self.isSpace(before) {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      (before, offset) = (byte, offset + 1)
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
