/// Receives text byte by byte.
public protocol ASCIIOutput: ~Copyable {
  mutating func append(ascii byte: UInt8)
}

extension ASCIIOutput where Self: ~Copyable {
  package mutating func append(_ character: Unicode.Scalar) { append(ascii: UInt8(ascii: character)) }

  /// Appends a decimal number, with leading zeros up to a width.
  @inline(never)  // one copy, for the size of the browser's module
  package mutating func append(_ number: UInt64, width: Int = 1) {
    var divisor: UInt64 = 1
    var digits = 1
    while number / divisor >= 10 || digits < width {
      divisor &*= 10
      digits &+= 1
    }
    while divisor > 0 {
      append(ascii: UInt8(truncatingIfNeeded: 0x30 &+ number / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends a day as `YYYY-MM-DD`, for years from 0 to 9999.
  @inline(never)
  package mutating func append(_ day: Day) {
    let date = day.date
    append(UInt64(truncatingIfNeeded: date.year), width: 4)
    append("-")
    append(UInt64(truncatingIfNeeded: date.month), width: 2)
    append("-")
    append(UInt64(truncatingIfNeeded: date.day), width: 2)
  }
}
