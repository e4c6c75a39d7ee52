extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with the start of each run of ASCII letters, of digits or of bytes above ASCII, in order.
  @inline(__always)
  func forEachRunStart(_ body: (Int) -> Void) {
    var (before, offset): (UInt64, Int) = (0, 0)
    while offset < count {
      let kinds = kindsOfEightBytes(at: offset)
      var starts = kinds & ~(kinds &<< 8 | before)
      before = kinds &>> 56
      while starts != 0 {
        body(offset &+ starts.trailingZeroBitCount / UInt8.bitWidth)
        starts &= starts &- 1
      }
      offset &+= 8
    }
  }

  /// For each of eight bytes, the first of which is the lowest, one bit: 0x80 for a letter, 0x40 for a digit and 0x20
  /// for a byte above ASCII. The bytes are tested as one number. Those after the end of the text count as zeros.
  @inline(__always)
  private func kindsOfEightBytes(at offset: Int) -> UInt64 {
    let bytes =
      count - offset >= 8
      ? UInt64(
        littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      : self[offset...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    let low = bytes & each(0x7F)
    // No sum exceeds a byte, so none carries into the next.
    func isBetween(_ first: UInt8, _ last: UInt8, _ low: UInt64) -> UInt64 {
      (low &+ each(0x80 - first)) & ~(low &+ each(0x7F - last)) & ~bytes & each(0x80)
    }
    let letters = isBetween(UInt8(ascii: "a"), UInt8(ascii: "z"), low | each(0x20))
    let digits = isBetween(UInt8(ascii: "0"), UInt8(ascii: "9"), low)
    return letters | digits &>> 1 | (bytes & each(0x80)) &>> 2
  }

  @inline(__always)
  private func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
