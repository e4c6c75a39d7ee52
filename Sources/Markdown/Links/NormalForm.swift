import Foundation

extension String {
  /// The same text in Unicode's form C. Swift compares by meaning, a browser code point by code point.
  package var normalized: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
