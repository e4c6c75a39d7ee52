/// Reads a text of any script as ASCII, character by character. Digits, spaces, hyphens and signs of every kind and
/// width become `0` to `9`, ` `, `-`, `$` and `%`. Invisible characters are skipped.
struct PlainText {
  let bytes: [UInt8]

  /// Stands for every character without a counterpart in ASCII.
  private static let other: UInt8 = 1

  /// The character at an offset, and the offset after it; the byte 0 outside the text.
  func character(at offset: Int) -> (byte: UInt8, end: Int) {
    guard offset >= 0, offset < bytes.count else { return (0, offset + 1) }
    if bytes[offset] < 0x80 { return (bytes[offset], offset + 1) }
    let (scalar, end) = scalar(at: offset)
    return Self.plain(scalar).map { ($0, end) } ?? character(at: end)
  }

  /// The character before an offset, and where it starts.
  func character(before offset: Int) -> (byte: UInt8, start: Int) {
    guard offset > 0 else { return (0, -1) }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    if bytes[start] < 0x80 { return (bytes[start], start) }
    return Self.plain(scalar(at: start).scalar).map { ($0, start) } ?? character(before: start)
  }

  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let first = bytes[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    let end = min(offset + length, bytes.count)
    let bits = bytes[(offset + 1)..<end].reduce(UInt32(first) & (0xFF >> UInt32(length + 1))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    return (Unicode.Scalar(bits) ?? "\u{FFFD}", end)
  }

  /// The ASCII byte that stands for a scalar, or `other`; nil if a reader does not see the scalar.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x2014, 0x2018...0x201F: return other  // a dash between sentences, and quotation marks
    case 0x2030, 0x066A: return UInt8(ascii: "%")
    case 0x2212: return UInt8(ascii: "-")
    case 0xFF01...0xFF5E: return UInt8(scalar.value - 0xFEE0)  // full width
    default: break
    }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber:
      let value = scalar.properties.numericValue.flatMap { Int(exactly: $0) } ?? 1
      return UInt8(ascii: "0") + UInt8(max(0, value) % 10)
    case .spaceSeparator: return UInt8(ascii: " ")
    case .dashPunctuation: return UInt8(ascii: "-")
    case .currencySymbol: return UInt8(ascii: "$")
    case .format, .nonspacingMark, .enclosingMark: return nil
    default: return other
    }
  }
}
