import Glibc
import SiteModel
import Synchronization

/// A new version of the site that is being written.
///
/// Files are written to the slot that is not live, and `finish` exchanges the slot with the live folder. Before
/// that exchange, an error or a crash leaves the live folder unchanged. The value holds the lock.
/// A class, because the writing threads share the publication.
package final class Publication: Sendable {
  let place: Place
  /// The live version; `nil` before the first publication.
  let live: Version?
  let slot: Slot
  let progress = Mutex(Progress())
  private let lock: BuildLock

  /// Takes the lock and reads the manifests. Changes nothing in the live folder or the slot.
  ///
  /// - Parameters:
  ///   - output: the folder to publish at; a symbolic link stands for its target.
  ///   - sources: the folders the site is read from. Nothing may be published in them.
  package static func begin(
    at output: String, apartFrom sources: [String] = []
  ) throws(PublishingError) -> Publication {
    try Place.check(output, isApartFrom: sources)
    // Everyone may read a published site, even if other files of the user are private.
    umask(umask(0o077) & ~(S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH))
    return try Publication(at: Place(output: output))
  }

  init(at place: Place) throws(PublishingError) {
    self.place = place
    lock = try BuildLock(at: place.lock)
    live = try Version(at: place.live)
    slot = try Slot(at: place.slot)
  }

  /// Adds files to the version. Several threads may add different files at the same time.
  ///
  /// Files that the live version already has are not written yet: if no file differs, nothing is written.
  package func write(_ files: some Sequence<OutputFile>) throws(PublishingError) {
    var files = files.makeIterator()
    try write { files.next() }
  }

  /// Adds files that are made one by one.
  ///
  /// - Parameter next: returns nil at the end.
  package func write(_ next: () -> OutputFile?) throws(PublishingError) {
    var maker: FolderMaker?
    // Threads that took the lock for each file would wait for one another.
    var added: [(OutputPath, Manifest.Entry, isWaiting: Bool)] = []
    defer { progress.withLock { for file in added { $0.add(file.0, file.1, isWaiting: file.isWaiting) } } }
    while let file = next() {
      let entry = Manifest.Entry(of: file.bytes)
      let isWaiting = try hasLiveCopy(file.path, entry)
      added.append((file.path, entry, isWaiting))
      if isWaiting { continue }
      if maker == nil { maker = FolderMaker(in: try slot.open()) }
      if try slot.holds(entry, at: file.path) { continue }
      try maker?.makeFolders(of: file.path.text)
      try maker?.root.write(file.bytes, to: file.path.text)
    }
  }

  /// Whether the live version already has a file. Records a live copy that differs from the live manifest.
  ///
  /// - Throws: `.reservedPath`.
  private func hasLiveCopy(_ path: OutputPath, _ entry: Manifest.Entry) throws(PublishingError) -> Bool {
    if path.text == Version.reserved || path.text.hasPrefix("\(Version.reserved)/") {
      throw .reservedPath(path.text)
    }
    guard let live, let old = live.manifest.current(path) else { return false }
    guard try live.isIntact(path, as: old) else {
      progress.withLock { $0.addDamaged(path) }
      return false
    }
    return old.hasContent(of: entry)
  }

  /// Reads a file of this version, from the slot, or from the live version if the slot lacks the file.
  ///
  /// - Parameter isWaiting: whether the slot may lack the file.
  func content(
    of path: OutputPath, _ entry: Manifest.Entry, isWaiting: Bool
  ) throws(PublishingError) -> [UInt8] {
    let folder = if isWaiting, let live { live.folder } else { try slot.open() }
    guard let bytes = try folder.bytes(of: path.text), Manifest.Entry(of: bytes).hasContent(of: entry) else {
      throw .changedByHand("\(folder.path)/\(path)")
    }
    return bytes
  }
}
