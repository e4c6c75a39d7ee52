/// Where the runs of letters and the runs of digits of a text start, in order: ASCII ones.
///
/// Eight bytes are looked at in one step, as one number: every text of the site goes through here.
struct RunStarts {
  private static let width = 8

  private let text: UnsafeBufferPointer<UInt8>

  init(of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var (lettersBefore, digitsBefore): (UInt64, UInt64) = (0, 0)
    var offset = 0
    while offset < text.count {
      let bytes = bytes(at: offset)
      let letters = Self.within(bytes | Self.each(0x20), UInt8(ascii: "a"), UInt8(ascii: "z")) & ~bytes
      let digits = Self.within(bytes, UInt8(ascii: "0"), UInt8(ascii: "9")) & ~bytes
      // A byte further on stands further up in the number.
      var starts = letters & ~(letters &<< 8 | lettersBefore) | digits & ~(digits &<< 8 | digitsBefore)
      (lettersBefore, digitsBefore) = (letters &>> 56, digits &>> 56)
      while starts != 0 {
        body(offset &+ starts.trailingZeroBitCount / UInt8.bitWidth)
        starts &= starts &- 1
      }
      offset &+= Self.width
    }
  }

  /// Zeros stand for what lies behind the end.
  @inline(__always)
  private func bytes(at offset: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    if text.count - offset >= Self.width {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    return raw[offset...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The high bit of each byte that lies between two others, its own high bit apart.
  @inline(__always)
  private static func within(_ bytes: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    let low = bytes & ~each(0x80)
    // No sum is greater than a byte: none reaches its neighbour.
    return (low &+ each(0x80 - first)) & ~(low &+ each(0x7F - last)) & each(0x80)
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
