import Foundation

extension String {
  /// The text in Unicode's normalization form C, since browsers compare code points and Swift compares characters.
  package var normalized: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
