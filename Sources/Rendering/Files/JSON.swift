/// A value of JSON, written on one line. An encoder would look up types again on each of ten thousand pages.
enum JSON: Sendable {
  case text(String)
  case number(Int)
  /// A value that is written already.
  case written([UInt8])
  case array([JSON])
  /// Members in the order in which they are written. Members without a value are left out. Keys need no escaping.
  case object([(key: String, value: JSON?)])

  /// The value as JSON in UTF-8.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.append(text, to: &bytes)
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

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let needsEscape = { (byte: UInt8) in
      byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
    // Almost no text needs an escape.
    let rest = text.utf8.drop { !needsEscape($0) }
    bytes += text.utf8[..<rest.startIndex]
    for byte in rest {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
