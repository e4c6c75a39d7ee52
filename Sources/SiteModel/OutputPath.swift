/// Where an output file stands in the site: names between slashes, as in `fees/withdrawals/index.html`.
///
/// Relative, never empty, and it leads nowhere but into the site: no name is empty or made of dots
/// alone, and there is no control character and no backslash.
package struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// - Throws: what is wrong, for the whole text.
  package init(_ text: String) throws(InvalidOutputPath) {
    for name in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard name.contains(where: { $0 != UInt8(ascii: ".") }) else {
        throw InvalidOutputPath(text: text, problem: name.isEmpty ? .emptyName : .onlyDots)
      }
    }
    guard text.utf8.allSatisfy(Self.allows) else {
      throw InvalidOutputPath(text: text, problem: .refusedCharacter)
    }
    self.text = text
  }

  /// The file that a server shows for a permalink, or another one beside it.
  package init(of permalink: Permalink, named name: StaticString = "index.html") {
    text = permalink.path.dropFirst() + "\(name)"
  }

  /// Whether the path has a content hash as its folder (`assets/FINGERPRINT/…`): another content has
  /// another path.
  package var isFingerprinted: Bool {
    text.hasPrefix("assets/") && text.utf8.count { $0 == UInt8(ascii: "/") } >= 2
  }

  package var description: String { text }

  package static func < (one: OutputPath, other: OutputPath) -> Bool { one.text < other.text }

  private static func allows(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7f && byte != UInt8(ascii: "\\")
  }
}

/// A text that is no path of an output file.
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
