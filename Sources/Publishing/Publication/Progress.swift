import SiteModel

/// The files that all threads have written to a publication so far.
struct Progress {
  /// The files that the live version already has; the slot may lack them.
  private(set) var waiting: [OutputPath] = []
  /// The live files that differ from the live version's manifest.
  private(set) var damaged: Set<OutputPath> = []
  private var site = Manifest()
  private var folders: Set<String> = []
  /// The first path at which two files were added.
  private var twice: OutputPath?

  /// Adds a file while other threads write, so that little is left to check at the end.
  ///
  /// - Parameter isWaiting: whether the live version already has the file.
  mutating func add(_ path: OutputPath, _ entry: Manifest.Entry, isWaiting: Bool = false) {
    if site.entries.updateValue(entry, forKey: path) != nil { twice = min(twice ?? path, path) }
    folders.insertFolders(of: path)
    if isWaiting { waiting.append(path) }
  }

  mutating func addDamaged(_ path: OutputPath) { damaged.insert(path) }

  /// The manifest of all files. Throws `.collidingFiles` if two files need the same place.
  func manifest() throws(PublishingError) -> Manifest {
    if let twice { throw .collidingFiles(twice.text, twice.text) }
    guard let path = site.entries.keys.filter({ folders.contains($0.text) }).min() else { return site }
    let inside = site.entries.keys.filter { $0.text.hasPrefix("\(path.text)/") }.min()
    throw .collidingFiles(path.text, inside?.text ?? path.text)
  }
}
