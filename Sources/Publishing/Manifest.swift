import SiteModel

/// Which files of a folder are ours, and what each holds.
package struct Manifest: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// In bytes.
    package let size: Int
    package let hash: ContentHash
    /// Whether the file belongs to the version before, for pages that were opened before this one.
    package let isKept: Bool

    package init(size: Int, hash: ContentHash, isKept: Bool = false) {
      self.size = size
      self.hash = hash
      self.isKept = isKept
    }

    init(of bytes: [UInt8]) {
      self.init(size: bytes.count, hash: ContentHash(of: bytes))
    }

    var kept: Entry { Entry(size: size, hash: hash, isKept: true) }

    func hasContent(of other: Entry) -> Bool { size == other.size && hash == other.hash }
  }

  typealias File = (path: OutputPath, entry: Entry)

  package var entries: [OutputPath: Entry]

  package init(entries: [OutputPath: Entry] = [:]) {
    self.entries = entries
  }

  /// The entry of the version itself: none for a file that is only kept.
  func current(_ path: OutputPath) -> Entry? {
    entries[path].flatMap { $0.isKept ? nil : $0 }
  }

  /// Sorted by path.
  var files: [File] { entries.map { ($0.key, $0.value) }.sorted { $0.path < $1.path } }

  /// Every folder that holds a file of ours, at any depth, without a slash at the end.
  var folders: Set<String> {
    var found: Set<String> = []
    for path in entries.keys { found.insertFolders(of: path) }
    return found
  }
}

extension Set<String> {
  /// The folders that a file lies in.
  mutating func insertFolders(of path: OutputPath) {
    for folder in path.text.enclosingFolders where !insert(folder).inserted { break }
  }
}

extension String {
  /// The folders a relative path lies in, the nearest first: `a/b/c` lies in `a/b` and `a`.
  var enclosingFolders: some Sequence<String> {
    sequence(state: self[...]) { rest -> String? in
      guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      rest = rest[..<slash]
      return String(rest)
    }
  }
}
