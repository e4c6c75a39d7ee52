/// Bytes that are HTML: written by cmark, by a template, or escaped here.
package struct HTML: Sendable, Hashable {
  /// UTF-8.
  package var bytes: [UInt8]

  /// Text as it is, escaped for an element's content and for a quoted attribute.
  package init(escaping text: some StringProtocol) {
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
    bytes.append(contentsOf: text.utf8)
  }

  /// The same text when there is nothing to escape in it.
  package static func escaped(_ text: String) -> String {
    text.utf8.contains(where: isSpecial) ? HTML(escaping: text).text : text
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  package mutating func append(escaping text: some StringProtocol) {
    guard text.utf8.contains(where: Self.isSpecial) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

extension HTML {
  package mutating func append(_ html: HTML) {
    bytes.append(contentsOf: html.bytes)
  }
}
