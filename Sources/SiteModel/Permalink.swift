import Diagnostics

/// The path of a page: lowercase words between slashes, as in `/fees/withdrawals/`. It starts and ends with
/// a slash; home is `/`.
package struct Permalink: Hashable, Sendable {
  package let path: String

  /// A permalink from `a–z`, `0–9`, `-` and `/`, without empty words; nil for any other text.
  package init?(_ path: String) {
    var last: UInt8?
    for byte in path.utf8 {
      guard Self.allows(byte), byte == Self.slash ? last != Self.slash : last != nil else { return nil }
      last = byte
    }
    guard last == Self.slash else { return nil }
    self.path = path
  }

  /// Whether `text` can be a part of a permalink.
  package static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { allows($0) && $0 != slash }
  }

  private static let slash = UInt8(ascii: "/")

  private static func allows(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte.isDigit || byte == UInt8(ascii: "-")
      || byte == slash
  }
}
