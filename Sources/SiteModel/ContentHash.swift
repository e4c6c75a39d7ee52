import CXXHash

/// A 128-bit hash (XXH3) of a file's bytes, to find differences between versions of the site.
///
/// Chance collisions have a probability of 2^-128. It does not protect against deliberate collisions.
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

  /// Both halves as decimal numbers.
  package var text: String { "\(first) \(second)" }
}
