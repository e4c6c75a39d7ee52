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

  /// The file that a server sends for a permalink, or another file beside it.
  package init(of permalink: Permalink, named name: StaticString = "index.html") {
    var path = permalink.path
    text = path.withUTF8 { path in
      let folder = UnsafeBufferPointer(rebasing: path.dropFirst())
      let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      return String(unsafeUninitializedCapacity: folder.count + name.count) { text in
        let end = text.initialize(fromContentsOf: folder)
        return text[end...].initialize(fromContentsOf: name)
      }
    }
  }

  /// Whether the path contains a content hash, as its folder (`assets/FINGERPRINT/…`) or in its name (parts
  /// of the search index).
  package var isFingerprinted: Bool {
    if text.hasPrefix("assets/") { return text.utf8.count { $0 == UInt8(ascii: "/") } >= 2 }
    guard text.hasPrefix("pagefind/") else { return false }
    return text.hasPrefix("pagefind/fragment/") || text.hasPrefix("pagefind/index/")
      || text.hasSuffix(".pf_meta")
  }

  package var description: String { text }

  package static func < (one: OutputPath, other: OutputPath) -> Bool { one.text < other.text }

  /// One pass over the bytes, because every line of a manifest is checked.
  private static func problem(of text: String) -> InvalidOutputPath.Problem? {
    var length = 0
    var dots = 0
    var copy = text
    return copy.withUTF8 { bytes in
      for byte in bytes {
        if byte < 0x20 || byte == 0x7f || byte == UInt8(ascii: "\\") { return .refusedCharacter }
        if byte == UInt8(ascii: "/") {
          if length == dots { return length == 0 ? .emptyName : .onlyDots }
          length = 0
          dots = 0
          continue
        }
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
      return length > dots ? nil : length == 0 ? .emptyName : .onlyDots
    }
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
