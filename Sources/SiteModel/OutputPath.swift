/// The path of an output file within the site, as in `fees/withdrawals/index.html`.
/// A path is relative, not empty, and inside the site: no part is empty or consists of dots, and no part holds a
/// control character or a backslash.
package struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// A path from any text; nil if the text cannot be an output path.
  package init?(_ text: String) {
    guard Self.isValid(text) else { return nil }
    self.text = text
  }

  /// A path from a text that is certainly an output path. Any other text is a bug of ours.
  package init(plain text: String) {
    precondition(Self.isValid(text), "'\(text)' is the path of an output file")
    self.text = text
  }

  /// The file that a server sends for a permalink, or the file of another name beside it.
  package init(of permalink: Permalink, named name: String = "index.html") {
    text = String(permalink.path.dropFirst()) + name
  }

  /// Whether the path contains a content hash, as its folder (`assets/FINGERPRINT/…`) or in its name (parts
  /// of the search index).
  package var isFingerprinted: Bool {
    if text.hasPrefix("assets/") { return text.utf8.count { $0 == UInt8(ascii: "/") } >= 2 }
    return ["pagefind/fragment/", "pagefind/index/"].contains(where: text.hasPrefix)
      || text.hasPrefix("pagefind/") && text.hasSuffix(".pf_meta")
  }

  /// The path as in an address, with `%XX` where needed.
  package var encoded: String { PercentEncoding.path(text) }
  package var description: String { text }

  package static func < (one: OutputPath, other: OutputPath) -> Bool { one.text < other.text }

  private static func isValid(_ text: String) -> Bool {
    let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !names.contains { name in name.allSatisfy { $0 == UInt8(ascii: ".") } }
      && !text.utf8.contains { $0 < 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "\\") }
  }
}

extension String {
  /// The enclosing folders of a relative path, innermost first: `a/b` and `a` for `a/b/c`.
  package var enclosingFolders: some Sequence<String> {
    sequence(state: self[...]) { rest -> String? in
      guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      rest = rest[..<slash]
      return String(rest)
    }
  }
}
