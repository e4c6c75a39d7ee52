/// The path of a page: lowercase words between slashes, as in `/fees/withdrawals/`. It starts and ends with
/// a slash; home is `/`.
package struct Permalink: Hashable, Sendable, Comparable {
  package let path: String

  /// - Throws: the first byte outside `a–z`, `0–9`, `-`, `/`, or the first empty word, with its offset in
  ///   bytes.
  package init(_ path: String) throws(InvalidPermalink) {
    var last: UInt8?
    var offset = 0
    for byte in path.utf8 {
      guard Self.allows(byte), !(byte == Self.slash && last == Self.slash), last != nil || byte == Self.slash
      else { throw InvalidPermalink(byte: byte, offset: offset) }
      last = byte
      offset += 1
    }
    guard last == Self.slash else {
      throw InvalidPermalink(byte: last ?? 0, offset: max(0, path.utf8.count - 1))
    }
    self.path = path
  }

  package static func < (one: Permalink, other: Permalink) -> Bool { one.path < other.path }

  /// Whether `text` can be a part of a permalink.
  package static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { allows($0) && $0 != slash }
  }

  private static let slash = UInt8(ascii: "/")

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      slash:
      true
    default: false
    }
  }
}

package struct InvalidPermalink: Error {
  package let byte: UInt8
  package let offset: Int
}
