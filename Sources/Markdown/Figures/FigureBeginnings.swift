/// The first three characters of a set of words: one bit for each possible combination.
struct FigureBeginnings: Equatable {
  static let length = 3

  private var bits = [UInt64](repeating: 0, count: 1 << 15 / UInt64.bitWidth)

  mutating func insert(_ text: some StringProtocol) {
    let beginning = text.utf8.prefix(Self.length).reduce(0) { $0 << 5 | Int($1 & 0x1F) }
    bits[beginning / UInt64.bitWidth] |= 1 << (beginning % UInt64.bitWidth)
  }

  /// Whether the three bytes at `offset` can start one of the words. Inlined, because the scanner asks this for every
  /// word of the site.
  @inline(__always)
  func contain(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard text.count - offset >= Self.length else { return false }
    // The last five bits of a letter are its number, in either case; those of a space are zero.
    let (first, second, third) = (text[offset] & 0x1F, text[offset + 1] & 0x1F, text[offset + 2] & 0x1F)
    let beginning = Int(first) << 10 | Int(second) << 5 | Int(third)
    return bits[beginning / UInt64.bitWidth] & 1 << (beginning % UInt64.bitWidth) != 0
  }
}
