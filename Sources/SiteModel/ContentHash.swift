import CXXHash

/// A 128-bit hash (XXH3) of a file's bytes, to find differences between versions of the site.
/// Chance collisions have a probability of 2^-128. The hash does not protect against deliberate collisions.
package struct ContentHash: Hashable, Sendable {
  package let first: UInt64
  package let second: UInt64
}

extension ContentHash {
  package init(of bytes: [UInt8]) {
    let hash = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
    self.init(first: hash.high64, second: hash.low64)
  }

  /// The hash as 32 hexadecimal digits.
  package var text: String {
    String(unsafeUninitializedCapacity: 32) { text in
      for place in 0..<32 {
        let half = place < 16 ? first : second
        text[place] = Self.digits[Int(half >> (60 - 4 * UInt64(place % 16)) & 0xF)]
      }
      return 32
    }
  }

  /// The first 16 digits, for the name of a file or folder.
  package var fingerprint: String { String(text.prefix(16)) }

  /// A hash from 32 hexadecimal digits; nil for other texts.
  package init?(text: String) {
    guard text.utf8.count == 32, let first = UInt64(text.prefix(16), radix: 16),
      let second = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.init(first: first, second: second)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
