/// Bytes that are HTML: written by cmark, by a template, or escaped here.
package struct HTML: Sendable, Hashable {
  /// UTF-8.
  package var bytes: [UInt8]

  /// Text as it is, escaped for an element's content and for a quoted attribute.
  package init(escaping text: String) {
    bytes = []
    append(escaping: text)
  }

  /// - Parameter bytes: well-formed HTML; nothing is escaped.
  package init(trusted bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  package init(trusted text: String) {
    bytes = Array(text.utf8)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func append(trusted text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// A tag, or a part of one.
  mutating func append(tag: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount))
  }

  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// - Parameter text: in UTF-8.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var (start, offset) = (0, 0)
    while offset < text.count {
      var markup = EightBytes(at: offset, of: text).markup
      while markup != 0 {
        let index = offset + markup.trailingZeroBitCount / UInt8.bitWidth
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes.append(contentsOf: Self.escape(text[index]))
        start = index + 1
        markup &= markup &- 1
      }
      offset += EightBytes.count
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func escape(_ byte: UInt8) -> String.UTF8View {
    switch byte {
    case UInt8(ascii: "&"): "&amp;".utf8
    case UInt8(ascii: "<"): "&lt;".utf8
    case UInt8(ascii: ">"): "&gt;".utf8
    case UInt8(ascii: "\""): "&quot;".utf8
    default: "&#39;".utf8
    }
  }
}

extension HTML {
  package mutating func append(_ html: HTML) {
    html.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}
