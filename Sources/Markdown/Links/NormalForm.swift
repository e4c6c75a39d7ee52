import Foundation

extension String {
  /// The same text in Unicode's normalization form C. Swift compares strings by their characters, a browser by their
  /// code points.
  package var normalized: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
