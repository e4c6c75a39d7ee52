import SiteModel

/// The list of our files in a folder, with the hash of each.
package struct Manifest: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// The file's size in bytes.
    package let size: Int
    package let hash: ContentHash
    /// Whether the file belongs to the previous version, and is kept for pages opened before this one.
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

  /// The entry of a file that this version publishes; nil for a file that is only kept from an earlier version.
  func current(_ path: OutputPath) -> Entry? {
    entries[path].flatMap { $0.isKept ? nil : $0 }
  }

  /// All files of the manifest, sorted by path.
  var files: [File] {
    // Paths alone are quicker to sort than pairs.
    entries.keys.sorted().compactMap { path in entries[path].map { (path, $0) } }
  }

  /// All folders of our files, without a slash at the end.
  var folders: Set<String> {
    var found: Set<String> = []
    for path in entries.keys { found.insertFolders(of: path) }
    return found
  }
}

extension Set<String> {
  mutating func insertFolders(of path: OutputPath) {
    for folder in path.text.enclosingFolders where !insert(folder).inserted { break }
  }
}
