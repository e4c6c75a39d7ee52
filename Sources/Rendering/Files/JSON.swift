/// Writes JSON on one line directly, because an encoder looks up types again on each of ten thousand pages.
struct JSON {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// The value of a key, or an element of an array.
  mutating func object(_ key: StaticString? = nil, _ content: (inout JSON) -> Void) {
    enclosed(key, UInt8(ascii: "{"), content, UInt8(ascii: "}"))
  }

  mutating func array(_ key: StaticString? = nil, _ content: (inout JSON) -> Void) {
    enclosed(key, UInt8(ascii: "["), content, UInt8(ascii: "]"))
  }

  /// An array of elements written elsewhere.
  mutating func array(_ key: StaticString? = nil, of elements: JSON) {
    array(key) { $0.bytes += elements.bytes }
  }

  mutating func text(_ key: StaticString? = nil, _ text: String) {
    start(key)
    string(text)
  }

  mutating func number(_ key: StaticString? = nil, _ number: Int) {
    start(key)
    bytes += String(number).utf8
  }

  // MARK: Writing

  private mutating func enclosed(
    _ key: StaticString?, _ opening: UInt8, _ content: (inout JSON) -> Void, _ closing: UInt8
  ) {
    start(key)
    bytes.append(opening)
    needsComma = false
    content(&self)
    bytes.append(closing)
    needsComma = true
  }

  private mutating func start(_ key: StaticString?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    guard let key else { return }
    // The keys need no escaping.
    bytes.append(UInt8(ascii: "\""))
    bytes += UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    var text = text
    guard text.withUTF8({ $0.contains(where: Self.isEscaped) }) else {
      text.withUTF8 { bytes += $0 }
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
      default: bytes.append(byte)
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
