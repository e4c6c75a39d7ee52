/// A decoded query in fixed storage. The parts are separated by bytes that no UTF-8 text contains.
struct QueryText: ~Copyable {
  /// The most bytes of a query.
  static let capacity = 8_192

  /// The byte that ends the query's name and each field.
  static let end: UInt8 = 0xFF
  /// The byte that ends the name of a field with a value.
  static let equals: UInt8 = 0xFE
  /// The byte that replaces `end` and `equals` in a query's text; no UTF-8 text contains it either.
  private static let foreign: UInt8 = 0xFD

  private(set) var bytes = InlineArray<8_192, UInt8>(repeating: 0)
  private(set) var count = 0

  /// Decodes a query of at most `capacity` bytes: in its fields `+` is a space, and `%` with two hex digits is a byte.
  mutating func decode(_ query: Span<UInt8>) {
    count = 0
    var isName = true
    var isValue = false
    var place = 0
    while place < query.count {
      var byte = query[place]
      place &+= 1
      if isName ? byte == UInt8(ascii: "?") : byte == UInt8(ascii: "&") {
        (isName, isValue) = (false, false)
        append(Self.end)
      } else if byte == UInt8(ascii: "="), !isName, !isValue {
        isValue = true
        append(Self.equals)
      } else {
        if !isName { byte = Self.decoded(byte, query, &place) }
        append(byte >= Self.equals ? Self.foreign : byte)
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count &+= 1
  }

  private static func decoded(_ byte: UInt8, _ query: Span<UInt8>, _ place: inout Int) -> UInt8 {
    if byte == UInt8(ascii: "+") { return UInt8(ascii: " ") }
    guard byte == UInt8(ascii: "%"), query.count &- place >= 2 else { return byte }
    let (high, low) = (hexDigit(query[place]), hexDigit(query[place &+ 1]))
    guard high < 16, low < 16 else { return byte }
    place &+= 2
    return high << 4 | low
  }

  /// The value of a hex digit; more than 15 for other bytes.
  @inline(never)  // one copy, for the size of the browser's module
  private static func hexDigit(_ byte: UInt8) -> UInt8 {
    let digit = byte &- 0x30
    if digit < 10 { return digit }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : .max
  }
}

/// Reads a decoded query from left to right: the query's name, then the fields.
struct QueryReader {
  private var place = 0

  /// The bytes up to the next separator or to the end of the query.
  private mutating func part(of query: Span<UInt8>, to sign: UInt8) -> Range<Int> {
    let start = place
    while place < query.count, query[place] != sign, query[place] != QueryText.end { place &+= 1 }
    return start..<place
  }

  mutating func name(of query: Span<UInt8>) -> Range<Int> {
    defer { place &+= 1 }
    return part(of: query, to: QueryText.end)
  }

  /// The name and the value of the next field; nil at the end.
  @inline(never)  // one copy, for the size of the browser's module
  mutating func next(in query: Span<UInt8>) -> (name: Range<Int>, value: Range<Int>)? {
    while place < query.count {
      let name = part(of: query, to: QueryText.equals)
      if place < query.count, query[place] == QueryText.equals { place &+= 1 }
      let value = part(of: query, to: QueryText.end)
      place &+= 1
      // An empty field between two `&` is skipped.
      if !name.isEmpty || value.lowerBound > name.upperBound { return (name, value) }
    }
    return nil
  }
}
