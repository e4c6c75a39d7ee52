import SiteModel

/// What has been written to a publication so far.
struct Progress {
  private(set) var entries: [(path: OutputPath, entry: Manifest.Entry)] = []
  /// The files that the live version has already; the slot may lack them.
  private(set) var waiting: [OutputPath] = []
  /// The files of the live version that are not what its manifest says.
  private(set) var damaged: Set<OutputPath> = []

  /// Adds a file.
  ///
  /// - Returns: whether the live version has it already.
  /// - Throws: `.reservedPath`.
  mutating func add(
    _ path: OutputPath, _ entry: Manifest.Entry, against live: Version?
  ) throws(PublishingError) -> Bool {
    if path.text == Version.reserved || path.text.hasPrefix("\(Version.reserved)/") {
      throw .reservedPath(path.text)
    }
    entries.append((path, entry))
    guard let live, let old = live.manifest.current(path) else { return false }
    guard try live.isIntact(path, as: old) else {
      damaged.insert(path)
      return false
    }
    guard old.hasContent(of: entry) else { return false }
    waiting.append(path)
    return true
  }

  /// Adds a file whose bytes are in the slot.
  mutating func addPlaced(
    _ path: OutputPath, _ entry: Manifest.Entry, against live: Version?
  ) throws(PublishingError) {
    entries.append((path, entry))
    guard let live, let old = live.manifest.current(path) else { return }
    if try !live.isIntact(path, as: old) { damaged.insert(path) }
  }

  /// Adds a file that the live version has.
  mutating func addWaiting(_ path: OutputPath, _ entry: Manifest.Entry) {
    entries.append((path, entry))
    waiting.append(path)
  }

  mutating func add(_ other: Progress) {
    entries += other.entries
    waiting += other.waiting
    damaged.formUnion(other.damaged)
  }

  /// Takes the files that wait: from now on the slot has them.
  mutating func takeWaiting() -> [OutputPath] {
    defer { waiting = [] }
    return waiting
  }

  /// - Throws: `.collidingFiles`.
  func manifest() throws(PublishingError) -> Manifest {
    var manifest = Manifest()
    manifest.entries.reserveCapacity(entries.count)
    for (path, entry) in entries {
      guard manifest.entries.updateValue(entry, forKey: path) == nil else {
        throw .collidingFiles(path.text, path.text)
      }
    }
    let folders = manifest.folders
    for (path, _) in entries where folders.contains(path.text) {
      let inside = manifest.entries.keys.filter { $0.text.hasPrefix("\(path.text)/") }.min()
      throw .collidingFiles(path.text, inside?.text ?? path.text)
    }
    return manifest
  }
}
