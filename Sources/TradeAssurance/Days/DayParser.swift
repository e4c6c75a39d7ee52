extension Day {
  /// Parses a day as it is typed: `YYYY-MM-DD`, from `Day.earliest` to `Day.latest`, nothing before or after.
  public init(parsing bytes: some Sequence<UInt8>) throws(InvalidDay) {
    var reader = ByteReader(bytes)
    guard reader.next != nil else { throw .empty }
    let year = try Self.number(width: 4, &reader)
    guard reader.take("-") else { throw .form }
    let month = try Self.number(width: 2, &reader)
    guard reader.take("-") else { throw .form }
    let day = try Self.number(width: 2, &reader)
    guard reader.next == nil else { throw .form }

    guard year >= 2000 && year <= 2199 else { throw .year }
    guard month >= 1 && month <= 12 else { throw .month }
    guard day >= 1 && day <= Self.length(ofMonth: month, year: year) else { throw .dayOfMonth }
    self.init(year: year, month: month, day: day)
  }

  private static func number<Bytes>(
    width: Int, _ reader: inout ByteReader<Bytes>
  ) throws(InvalidDay) -> Int32 {
    var number: Int32 = 0
    for _ in 0..<width {
      guard let digit = reader.takeDigit() else { throw .form }
      number = number &* 10 &+ digit
    }
    return number
  }
}
