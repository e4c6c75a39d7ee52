import CXXHash

/// A hash of a file's bytes, 128 bits, for finding differences between versions of the site: XXH3.
///
/// Two files meet by chance once in 2^128. It is no protection against someone who builds two files with one hash
/// on purpose.
package struct ContentHash: Hashable, Sendable {
  package let first: UInt64
  package let second: UInt64

  package init(of bytes: [UInt8]) {
    let hash = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
    first = hash.high64
    second = hash.low64
  }

  package init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// Both halves in decimal digits.
  package var text: String { "\(first) \(second)" }
}
