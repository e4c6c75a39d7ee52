import Glibc
import SiteModel
import Synchronization

/// A new version of the site that is being written.
///
/// Files are written to the slot: the folder beside the live one, which held the previous version. `finish` exchanges
/// the two folders. Before that exchange, an error or a crash leaves the live folder unchanged.
/// A class, because the writing threads share the publication. It holds the lock.
package final class Publication: Sendable {
  let place: Place
  /// The live version; `nil` before the first publication.
  let live: Version?
  /// The version in the slot when the build began; `nil` if the folder did not exist.
  let before: Version?
  /// The slot's open folder, once the manifest in it was removed; nil before.
  private let opened = Mutex<Folder?>(nil)
  let progress = Mutex(Progress())
  private let lock: BuildLock

  /// Takes the lock and reads the manifests. Changes nothing in the live folder or the slot.
  ///
  /// - Parameters:
  ///   - output: the folder to publish at; a symbolic link stands for its target.
  ///   - sources: the folders the site is read from. Nothing may be published in them.
  package init(at output: String, apartFrom sources: [String] = []) throws(PublishingError) {
    try Place.check(output, isApartFrom: sources)
    // Everyone may read a published site, even if other files of the user are private.
    umask(umask(0o077) & ~(S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH))
    place = try Place(output: output)
    lock = try BuildLock(at: place.lock)
    live = try Version(at: place.live)
    before = try Version(at: place.slot, mayBeDamaged: true)
  }

  /// Adds files to the version, one by one. Several threads may add different files at the same time.
  ///
  /// Files that the live version already has are not written yet: if no file differs, nothing is written.
  package func write(_ files: some Sequence<OutputFile>) throws(PublishingError) {
    var maker: FolderMaker?
    // Threads that took the lock for each file would wait for one another.
    var added: [(OutputPath, Manifest.Entry)] = []
    defer { progress.withLock { for (path, entry) in added { $0.add(path, entry) } } }
    for file in files {
      let entry = Manifest.Entry(of: file.bytes)
      added.append((file.path, entry))
      if try hasLiveCopy(file.path, entry) { continue }
      if maker == nil { maker = FolderMaker(root: try openSlot()) }
      if try before?.holds(entry, at: file.path) == true { continue }
      try maker?.makeFolders(of: file.path.text)
      try maker?.root.write(file.bytes, to: file.path.text)
    }
  }

  /// Whether the live version already has a file. Records a live copy that differs from the live manifest. Throws
  /// `.reservedPath`.
  private func hasLiveCopy(_ path: OutputPath, _ entry: Manifest.Entry) throws(PublishingError) -> Bool {
    if path.text == Version.reserved || path.text.hasPrefix("\(Version.reserved)/") {
      throw .reservedPath(path.text)
    }
    guard let live, let old = live.manifest.current(path) else { return false }
    if try live.isIntact(path, as: old) { return old.hasContent(of: entry) }
    progress.withLock { _ = $0.damaged.insert(path) }
    return false
  }

  /// Opens the slot for writing. The first call removes the manifest, and waits until the removal is on disk.
  func openSlot() throws(PublishingError) -> Folder {
    try opened.withLock { opened throws(PublishingError) in
      if let folder = opened { return folder }
      let folder = if let before { before.folder } else { try Folder.made(at: place.slot) }
      var maker = FolderMaker(root: folder)
      try maker.makeFolders(of: Version.manifestPath)
      switch before?.state {
      case .whole: try folder.rename(Version.manifestPath, to: Version.unfinishedPath)
      case .unfinished: break
      case .foreign, nil: try folder.write(Manifest().text, to: Version.unfinishedPath)
      }
      try folder.synchronize(Version.reserved)
      opened = folder
      return folder
    }
  }

  /// Whether the live version has a file of this version. Then it was not written, and the slot may lack it.
  func isLive(_ path: OutputPath, _ entry: Manifest.Entry) -> Bool {
    guard live?.manifest.current(path)?.hasContent(of: entry) == true else { return false }
    return progress.withLock { !$0.damaged.contains(path) }
  }

  /// Reads a file of this version from the live version, if that has it, or from the slot.
  func content(of path: OutputPath, _ entry: Manifest.Entry) throws(PublishingError) -> [UInt8] {
    let folder = if let live, isLive(path, entry) { live.folder } else { try openSlot() }
    guard let bytes = try folder.bytes(of: path.text), Manifest.Entry(of: bytes).hasContent(of: entry) else {
      throw .changedByHand("\(folder.path)/\(path)")
    }
    return bytes
  }
}

/// The files that all threads have written to a publication so far.
struct Progress {
  /// The live files that differ from the live version's manifest.
  var damaged: Set<OutputPath> = []
  private var site = Manifest()
  private var folders: Set<String> = []
  /// The first path at which two files were added.
  private var twice: OutputPath?

  /// Adds a file while other threads write, so that little is left to check at the end.
  mutating func add(_ path: OutputPath, _ entry: Manifest.Entry) {
    if site.entries.updateValue(entry, forKey: path) != nil { twice = min(twice ?? path, path) }
    folders.insertFolders(of: path)
  }

  /// The manifest of all files. Throws `.collidingFiles` if two files have one path, or a file is where another needs a
  /// folder.
  func manifest() throws(PublishingError) -> Manifest {
    if let twice { throw .collidingFiles(twice.text, twice.text) }
    guard let path = site.entries.keys.filter({ folders.contains($0.text) }).min() else { return site }
    let inside = site.entries.keys.filter { $0.text.hasPrefix("\(path.text)/") }.min()
    throw .collidingFiles(path.text, inside?.text ?? path.text)
  }
}
