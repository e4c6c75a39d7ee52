import SiteModel

struct WrittenFiles {
  private(set) var files: [Manifest.File] = []
  /// The files that the live version already has; they may be missing in the slot.
  private(set) var waiting: [OutputPath] = []
  /// The files of the live version that differ from its manifest.
  private(set) var damaged: Set<OutputPath> = []
  private(set) var folders: Set<String> = []

  /// Adds a file.
  ///
  /// - Returns: whether the live version already has it.
  /// - Throws: `.reservedPath`.
  mutating func add(
    _ path: OutputPath, _ entry: Manifest.Entry, against live: Version?
  ) throws(PublishingError) -> Bool {
    if path.text == Version.reserved || path.text.hasPrefix("\(Version.reserved)/") {
      throw .reservedPath(path.text)
    }
    append(path, entry)
    guard let live, let old = live.manifest.current(path) else { return false }
    guard try live.isIntact(path, as: old) else {
      damaged.insert(path)
      return false
    }
    guard old.hasContent(of: entry) else { return false }
    waiting.append(path)
    return true
  }

  mutating func addWaiting(_ path: OutputPath, _ entry: Manifest.Entry) {
    append(path, entry)
    waiting.append(path)
  }

  private mutating func append(_ path: OutputPath, _ entry: Manifest.Entry) {
    files.append((path, entry))
    folders.insertFolders(of: path)
  }
}
