extension Money {
  /// Parses what a reader typed: outer spaces, then `(US$|$)?(D+|D{1,3}(,D{3})+)(.D{1,2})?`
  /// with D an ASCII digit.
  ///
  /// - Returns: an amount from nothing to `Money.largest`.
  /// - Throws: the first thing that is wrong, read from the left; `.tooLarge` only for a text
  ///   that is otherwise right.
  public init(parsing bytes: some Sequence<UInt8>) throws(InvalidMoney) {
    var parser = MoneyParser(bytes)
    self = try parser.parse()
  }
}

/// Reads an amount from left to right, one part of the grammar a function.
private struct MoneyParser<Bytes: IteratorProtocol<UInt8>> {
  private var reader: ByteReader<Bytes>
  private var cents: Int64 = 0

  init<Source: Sequence>(_ bytes: Source) where Source.Iterator == Bytes {
    reader = ByteReader(bytes)
  }

  mutating func parse() throws(InvalidMoney) -> Money {
    reader.skipSpaces()
    guard reader.next != nil else { throw .empty }
    try parseSign()
    try parseWholePart()
    try parseDecimals()
    try parseEnd()
    let money = Money(cents: cents)
    guard money <= .largest else { throw .tooLarge }
    return money
  }

  private mutating func parseSign() throws(InvalidMoney) {
    if reader.take("U") {
      guard reader.take("S"), reader.take("$") else { throw .notAnAmount }
    } else {
      _ = reader.take("$")
    }
  }

  private mutating func parseWholePart() throws(InvalidMoney) {
    guard let first = reader.takeDigit() else { throw refusalBeforeDigits() }
    append(first)
    var count = 1
    while let digit = reader.takeDigit() {
      append(digit)
      count += count < 4 ? 1 : 0
    }
    guard reader.next == UInt8(ascii: ",") else { return }
    guard count < 4 else { throw .grouping }
    while reader.take(",") {
      try parseGroup()
    }
    guard reader.takeDigit() == nil else { throw .grouping }
  }

  private mutating func parseGroup() throws(InvalidMoney) {
    for _ in 0..<3 {
      guard let digit = reader.takeDigit() else { throw .grouping }
      append(digit)
    }
  }

  private mutating func parseDecimals() throws(InvalidMoney) {
    guard reader.take(".") else {
      append(0)
      append(0)
      return
    }
    guard let tenths = reader.takeDigit() else {
      throw reader.next == nil || reader.next == UInt8(ascii: " ") ? .noDecimals : refusalAfterDigits()
    }
    append(tenths)
    append(reader.takeDigit() ?? 0)
    guard reader.takeDigit() == nil else { throw .tooManyDecimals }
  }

  private mutating func parseEnd() throws(InvalidMoney) {
    let hasSpaces = reader.skipSpaces()
    guard let byte = reader.next else { return }
    throw hasSpaces && ByteReader<Bytes>.isDigit(byte) ? .spaceInside : refusalAfterDigits()
  }

  /// Appends a digit; beyond the largest amount the sum stays where it is, too large.
  private mutating func append(_ digit: Int32) {
    guard cents <= Money.largest.cents else { return }
    cents = cents &* 10 &+ Int64(digit)
  }

  private func refusalBeforeDigits() -> InvalidMoney {
    switch reader.next {
    case nil: .noDigits
    case UInt8(ascii: "-"): .negative
    case UInt8(ascii: "+"): .plusSign
    case UInt8(ascii: " "): .spaceInside
    case UInt8(ascii: "."): .noWholePart
    case UInt8(ascii: ","): .grouping
    case .some(let byte): byte < 0x80 ? .notAnAmount : .foreignCharacter
    }
  }

  private func refusalAfterDigits() -> InvalidMoney {
    switch reader.next {
    case UInt8(ascii: "e"), UInt8(ascii: "E"): .exponent
    case UInt8(ascii: ","): .grouping
    case .some(0x80...): .foreignCharacter
    case .some, nil: .notAnAmount
    }
  }
}
