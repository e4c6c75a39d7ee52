/// HTML as bytes, written by cmark or a template, or escaped here.
public struct HTML: Sendable, Hashable {
  /// UTF-8.
  public var bytes: [UInt8]

  /// Escapes the text for the content of an element and for quoted attributes.
  public init(escaping text: String) {
    bytes = []
    append(escaping: text)
  }

  /// - Parameter bytes: well-formed HTML; nothing is escaped.
  public init(trusted bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  public init(trusted text: String) {
    bytes = Array(text.utf8)
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func append(_ html: HTML) {
    html.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  public mutating func append(trusted text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  public mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { text in
      var start = 0
      for offset in text.indices {
        guard let escape = Self.escape(of: text[offset]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
        bytes.append(
          contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
        start = offset + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  private static func escape(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

/// In a literal the author of the code is trusted, and each text in `\(…)` is escaped.
extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(trusted: text) }
  public init(stringInterpolation parts: StringInterpolation) { self = parts.html }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    public init(literalCapacity: Int, interpolationCount: Int) {
      html.bytes.reserveCapacity(literalCapacity + 64 * interpolationCount)
    }

    public mutating func appendLiteral(_ text: String) { html.append(trusted: text) }
    public mutating func appendInterpolation(_ text: String) { html.append(escaping: text) }
    public mutating func appendInterpolation(_ number: Int) { html.append(trusted: String(number)) }
  }
}
