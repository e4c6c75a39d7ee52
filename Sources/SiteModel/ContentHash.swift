import CXXHash

/// A 128-bit hash (XXH3) of a file's bytes, to find differences between versions of the site.
/// Chance collisions have a probability of 2^-128. The hash does not protect against deliberate collisions.
package struct ContentHash: Hashable, Sendable {
  let value: UInt128

  package init(of bytes: [UInt8]) {
    let hash = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
    value = UInt128(hash.high64) << 64 | UInt128(hash.low64)
  }

  /// A hash from 32 hexadecimal digits; nil for other texts.
  package init?(text: String) {
    guard text.utf8.count == 32, let value = UInt128(text, radix: 16) else { return nil }
    self.value = value
  }

  /// The hash as 32 hexadecimal digits.
  package var text: String {
    String(unsafeUninitializedCapacity: 32) { text in
      for place in 0..<32 {
        text[place] = Self.digits[Int(value >> (124 - 4 * place) & 0xF)]
      }
      return 32
    }
  }

  /// The first 16 digits, for the name of a file or folder.
  package var fingerprint: String { String(text.prefix(16)) }

  private static let digits = Array("0123456789abcdef".utf8)
}
