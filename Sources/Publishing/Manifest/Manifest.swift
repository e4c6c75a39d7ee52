import SiteModel

/// The list of our files in a folder, with the hash of each.
struct Manifest: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    /// The file's size in bytes.
    let size: Int
    let hash: ContentHash
    /// Whether the file belongs to the previous version, and is kept for pages opened before this one.
    var isKept = false

    func hasContent(of other: Entry) -> Bool { size == other.size && hash == other.hash }
  }

  var entries: [OutputPath: Entry] = [:]

  /// The entry of a file that this version publishes; nil for a file that is only kept from an earlier version.
  func current(_ path: OutputPath) -> Entry? { entries[path].flatMap { $0.isKept ? nil : $0 } }

  /// Whether the manifest lists a file at this path. No for a text that cannot be an output path.
  func names(_ path: String) -> Bool { OutputPath(path).map { entries[$0] != nil } ?? false }

  /// All files of the manifest, sorted by path.
  var files: [(path: OutputPath, entry: Entry)] {
    // Paths alone are quicker to sort than pairs.
    entries.keys.sorted().compactMap { path in entries[path].map { (path, $0) } }
  }

  /// All folders of our files, without a slash at the end.
  var folders: Set<String> { entries.keys.reduce(into: []) { $0.insertFolders(of: $1) } }
}

extension Manifest.Entry {
  init(of bytes: [UInt8]) { self.init(size: bytes.count, hash: ContentHash(of: bytes)) }
}

/// The manifest as text: a first line with the number of files, then one line per file, sorted by path: hash,
/// size, `site` or `kept`, path. The number reveals a truncated text. Equal manifests have equal bytes.
extension Manifest {
  private static let title = "helpcenter manifest 1, files: "

  var text: [UInt8] {
    let files = files
    var bytes = Array("\(Self.title)\(files.count)\n".utf8)
    bytes.reserveCapacity(bytes.count + files.count * 96)
    for (path, entry) in files {
      bytes += entry.hash.text.utf8
      bytes += " \(entry.size) \(entry.isKept ? "kept" : "site") ".utf8
      bytes += path.text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Parses the manifest read from a path. Throws `.damagedManifest` with the first wrong line.
  init(text: [UInt8], from path: String) throws(PublishingError) {
    let lines = text.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.starts(with: Self.title.utf8),
      let count = Int(String(decoding: first.dropFirst(Self.title.utf8.count), as: UTF8.self))
    else { throw .damagedManifest(path: path, line: 1) }
    guard count == lines.count - 1, text.last == UInt8(ascii: "\n") else {
      throw .damagedManifest(path: path, line: lines.count)
    }
    entries.reserveCapacity(count)
    for (index, line) in lines.enumerated().dropFirst() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count == 4, let hash = ContentHash(text: parts[0]), let size = Int(parts[1]), size >= 0,
        parts[2] == "site" || parts[2] == "kept", let file = OutputPath(parts[3]),
        entries.updateValue(Entry(size: size, hash: hash, isKept: parts[2] == "kept"), forKey: file) == nil
      else { throw .damagedManifest(path: path, line: index + 1) }
    }
  }
}

extension Set<String> {
  mutating func insertFolders(of path: OutputPath) {
    for folder in path.text.enclosingFolders where !insert(folder).inserted { break }
  }
}
