/// A short text of ASCII characters in fixed storage, so that it needs no heap.
public struct ASCIIText: Sendable {
  /// The most characters that fit.
  public static let capacity = 24

  private var bytes = InlineArray<24, UInt8>(repeating: 0)

  /// The number of characters.
  public private(set) var count = 0

  /// The character at that place, counted from 0.
  public subscript(index: Int) -> UInt8 {
    bytes[index]
  }

  mutating func append(_ character: Unicode.Scalar) {
    append(UInt8(ascii: character))
  }

  /// Appends a number from 0 in decimal digits, with zeros before it up to that width.
  mutating func append(_ number: UInt64, width: Int) {
    var divisor: UInt64 = 1
    var digits = 1
    while number / divisor >= 10 || digits < width {
      divisor &*= 10
      digits &+= 1
    }
    while divisor > 0 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  private mutating func append(_ byte: UInt8) {
    precondition(count < Self.capacity, "an ASCII text has at most 24 characters")
    bytes[count] = byte
    count &+= 1
  }
}
