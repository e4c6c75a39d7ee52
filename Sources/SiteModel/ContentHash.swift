/// A hash of a file's bytes, 128 bits, for finding differences between versions of the site.
///
/// MurmurHash3 x64-128 with seed 0 (Austin Appleby, public domain): 16 bytes a step, every step
/// reversible, so that two files meet by chance once in 2^128. It is no protection against someone who
/// builds two files with one hash on purpose.
package struct ContentHash: Hashable, Sendable {
  package let first: UInt64
  package let second: UInt64

  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentHash(of: $0) }
  }

  package init(of bytes: UnsafeRawBufferPointer) {
    var state = MurmurState()
    let whole = bytes.count & ~15
    var offset = 0
    while offset < whole {
      state.step(
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)))
      offset += 16
    }
    state.end(with: bytes[whole...], length: bytes.count)
    first = state.one
    second = state.other
  }

  package init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// Both halves in decimal digits.
  package var text: String { "\(first) \(second)" }
}

/// The two halves of MurmurHash3 x64-128 while they run over a file.
private struct MurmurState {
  private static let factor: UInt64 = 0x87c3_7b91_1142_53d5
  private static let otherFactor: UInt64 = 0x4cf5_ad43_2745_937f

  var one: UInt64 = 0
  var other: UInt64 = 0

  mutating func step(_ word: UInt64, _ otherWord: UInt64) {
    mix(word)
    one = (one.rotated(by: 27) &+ other) &* 5 &+ 0x52dc_e729
    mixOther(otherWord)
    other = (other.rotated(by: 31) &+ one) &* 5 &+ 0x3849_5ab5
  }

  /// - Parameter tail: the last bytes, fewer than 16.
  mutating func end(with tail: Slice<UnsafeRawBufferPointer>, length: Int) {
    var words: (UInt64, UInt64) = (0, 0)
    for (offset, byte) in tail.enumerated() {
      if offset < 8 {
        words.0 |= UInt64(byte) << UInt64(8 * offset)
      } else {
        words.1 |= UInt64(byte) << UInt64(8 * (offset - 8))
      }
    }
    mixOther(words.1)
    mix(words.0)
    one ^= UInt64(length)
    other ^= UInt64(length)
    one &+= other
    other &+= one
    one = one.avalanched
    other = other.avalanched
    one &+= other
    other &+= one
  }

  private mutating func mix(_ word: UInt64) {
    one ^= (word &* Self.factor).rotated(by: 31) &* Self.otherFactor
  }

  private mutating func mixOther(_ word: UInt64) {
    other ^= (word &* Self.otherFactor).rotated(by: 33) &* Self.factor
  }
}

extension UInt64 {
  fileprivate func rotated(by bits: UInt64) -> UInt64 {
    self &<< bits | self &>> (64 &- bits)
  }

  /// Every bit of the result depends on every bit of the value.
  fileprivate var avalanched: UInt64 {
    var value = self
    value ^= value &>> 33
    value &*= 0xff51_afd7_ed55_8ccd
    value ^= value &>> 33
    value &*= 0xc4ce_b9fe_1a85_ec53
    return value ^ value &>> 33
  }
}
