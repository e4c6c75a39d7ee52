import Foundation

extension String {
  /// The same text in Unicode's normalization form C. Swift compares characters, a browser code points.
  package var normalized: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
