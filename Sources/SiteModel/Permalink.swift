import Diagnostics

/// The path of a page: lowercase words between slashes, as in `/fees/withdrawals/`. It starts and ends with
/// a slash; home is `/`.
package struct Permalink: Hashable, Sendable {
  package let path: String

  /// A permalink from `a–z`, `0–9`, `-` and `/`, without empty words; nil for any other text.
  package init?(_ path: String) {
    let words = path.utf8.dropFirst().dropLast()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isInSlashes = path.hasPrefix("/") && path.hasSuffix("/")
    guard path == "/" || isInSlashes && words.allSatisfy({ Self.isWord($0) }) else { return nil }
    self.path = path
  }

  /// Whether `text` can be a part of a permalink.
  package static func isWord(_ text: String) -> Bool { isWord(text.utf8) }

  private static func isWord(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0.isDigit || $0 == UInt8(ascii: "-")
      }
  }
}
