/// Eight bytes of a text as one number, to test eight bytes in one step.
///
/// The first byte of the text is the lowest of the number. A test sets the high bit of each byte that passes.
struct EightBytes {
  static let count = 8

  private let bits: UInt64

  /// - Parameter offset: within the text; bytes after the end of the text count as zeros.
  @inline(__always)
  init(at offset: Int, of text: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(text)
    let missing = offset + Self.count - text.count
    if missing <= 0 {
      bits = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    } else if text.count >= Self.count {
      let last = raw.loadUnaligned(fromByteOffset: text.count - Self.count, as: UInt64.self)
      bits = UInt64(littleEndian: last) &>> UInt64(missing * UInt8.bitWidth)
    } else {
      bits = raw[offset...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  @inline(__always)
  var letters: UInt64 { Self.between(bits | Self.each(0x20), UInt8(ascii: "a"), UInt8(ascii: "z")) & ~bits }

  @inline(__always)
  var digits: UInt64 { Self.between(bits, UInt8(ascii: "0"), UInt8(ascii: "9")) & ~bits }

  @inline(__always)
  var aboveASCII: UInt64 { bits & Self.each(0x80) }

  @inline(__always)
  private static func between(_ bits: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    let low = bits & ~each(0x80)
    // No sum exceeds a byte, so none carries into the next.
    return (low &+ each(0x80 - first)) & ~(low &+ each(0x7F - last)) & each(0x80)
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
