/// The path of an output file within the site, as in `fees/withdrawals/index.html`.
///
/// Relative, not empty, and inside the site: no part is empty or consists of dots, and it holds neither a control
/// character nor a backslash.
package struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// - Throws: what is wrong.
  package init(_ text: String) throws(InvalidOutputPath) {
    if let problem = Self.problem(of: text) { throw InvalidOutputPath(text: text, problem: problem) }
    self.text = text
  }

  /// A path that is known to be one; another is a bug of ours.
  package init(plain text: String) {
    precondition(Self.problem(of: text) == nil, "'\(text)' is the path of an output file")
    self.text = text
  }

  /// The file that a server sends for a permalink, or another file beside it.
  package init(of permalink: Permalink, named name: String = "index.html") {
    text = permalink.path.dropFirst() + name
  }

  /// Whether the path contains a content hash, as its folder (`assets/FINGERPRINT/…`) or in its name (parts
  /// of the search index).
  package var isFingerprinted: Bool {
    if text.hasPrefix("assets/") { return text.utf8.count { $0 == UInt8(ascii: "/") } >= 2 }
    guard text.hasPrefix("pagefind/") else { return false }
    return text.hasPrefix("pagefind/fragment/") || text.hasPrefix("pagefind/index/")
      || text.hasSuffix(".pf_meta")
  }

  /// As in an address.
  package var encoded: String { PercentEncoding.path(text) }

  package var description: String { text }

  package static func < (one: OutputPath, other: OutputPath) -> Bool { one.text < other.text }

  private static func problem(of text: String) -> InvalidOutputPath.Problem? {
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "\\") }) {
      return .refusedCharacter
    }
    let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let wrong = names.first { name in name.allSatisfy { $0 == UInt8(ascii: ".") } }
    return wrong.map { $0.isEmpty ? .emptyName : .onlyDots }
  }
}

package struct InvalidOutputPath: Error, Equatable, CustomStringConvertible {
  package enum Problem: Sendable { case emptyName, onlyDots, refusedCharacter }

  package let text: String
  package let problem: Problem

  package var description: String {
    switch problem {
    case .emptyName: "the output path '\(text)' has an empty name between its slashes"
    case .onlyDots: "the output path '\(text)' has a name made of dots alone"
    case .refusedCharacter: "the output path '\(text)' has a control character or a backslash"
    }
  }
}
