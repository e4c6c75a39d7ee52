import SiteModel

/// What all threads have written to a publication so far.
struct Progress {
  /// In the order in which they came.
  private(set) var files: [Manifest.File] = []
  /// The files that the live version has already; the slot may lack them.
  private(set) var waiting: [OutputPath] = []
  /// The files of the live version that are not what its manifest says.
  private(set) var damaged: Set<OutputPath> = []
  private var site = Manifest()
  private var folders: Set<String> = []
  /// The first of the paths that two files have.
  private var twice: OutputPath?

  /// Looks at each file while other threads write, so that little is left to do when all is written.
  mutating func add(_ batch: WrittenFiles) {
    files += batch.files
    waiting += batch.waiting
    damaged.formUnion(batch.damaged)
    folders.formUnion(batch.folders)
    for (path, entry) in batch.files where site.entries.updateValue(entry, forKey: path) != nil {
      twice = min(twice ?? path, path)
    }
  }

  /// - Throws: `.collidingFiles`.
  func manifest() throws(PublishingError) -> Manifest {
    if let twice { throw .collidingFiles(twice.text, twice.text) }
    guard let path = files.lazy.map(\.path).filter({ folders.contains($0.text) }).min() else { return site }
    let inside = site.entries.keys.filter { $0.text.hasPrefix("\(path.text)/") }.min()
    throw .collidingFiles(path.text, inside?.text ?? path.text)
  }
}
