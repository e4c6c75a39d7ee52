import Markup

/// A value of JSON, written on one line. An encoder would look up types again on each of ten thousand pages.
enum JSON: Sendable {
  case text(String)
  case number(Int)
  /// A value that is written already.
  case written([UInt8])
  case array([JSON])
  /// Members in the order in which they are written. Members without a value are left out. Keys need no escaping.
  case object([(key: String, value: JSON?)])

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// The value as JSON-LD in a script element, which no text closes.
  var script: HTML {
    var html: HTML = "<script type=\"application/ld+json\">"
    for byte in bytes {
      if byte == UInt8(ascii: "<") { html.append(trusted: "\\u003c") } else { html.bytes.append(byte) }
    }
    html.append(trusted: "</script>")
    return html
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text):
      bytes.append(UInt8(ascii: "\""))
      // Almost no text needs an escape.
      let rest = text.utf8.drop { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      bytes += text.utf8[..<rest.startIndex]
      for byte in rest {
        if let escape = Self.escape(of: byte) { bytes += escape.utf8 } else { bytes.append(byte) }
      }
      bytes.append(UInt8(ascii: "\""))
    case .number(let number): bytes += String(number).utf8
    case .written(let value): bytes += value
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        element.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (key, value) in members {
        guard let value else { continue }
        bytes += (bytes.last == UInt8(ascii: "{") ? "\"" : ",\"").utf8
        bytes += key.utf8
        bytes += "\":".utf8
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func escape(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\\(Character(Unicode.Scalar(byte)))"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    case 0..<0x20: "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))"
    default: nil
    }
  }
}
