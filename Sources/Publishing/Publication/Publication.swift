import SiteModel
import Synchronization

/// A new version of the site that is being written.
///
/// Files are written to the slot that is not live, and `finish` exchanges it with the live folder. Before
/// that, an error or a crash leaves the live folder unchanged. The lock is held as long as the value exists.
///
/// A class, because the writing threads share it.
package final class Publication: Sendable {
  let place: Place
  /// `nil` for the first publication.
  let live: Version?
  let slot: Slot
  let progress = Mutex(Progress())
  private let lock: BuildLock

  /// Takes the lock and reads the manifests. Changes nothing yet.
  ///
  /// - Parameter output: the folder to publish at; a symbolic link stands for its target.
  package static func begin(at output: String) throws(PublishingError) -> Publication {
    try Publication(at: Place(output: output))
  }

  init(at place: Place) throws(PublishingError) {
    self.place = place
    lock = try BuildLock(at: place.lock)
    live = try Version(at: place.live)
    slot = try Slot(at: place.slot)
  }

  /// Adds files to the version. Several threads may call it at the same time, with different files.
  ///
  /// Files that the live version already has are not written yet: if nothing differs, nothing is written at
  /// all.
  package func write(_ files: some Sequence<OutputFile>) throws(PublishingError) {
    var files = files.makeIterator()
    try write { files.next() }
  }

  /// Adds files that are made one by one.
  ///
  /// - Parameter next: returns nil at the end.
  package func write(_ next: () -> OutputFile?) throws(PublishingError) {
    var batch = WrittenFiles()
    var maker: FolderMaker?
    while let file = next() {
      let entry = Manifest.Entry(of: file.bytes)
      if try batch.add(file.path, entry, against: live) { continue }
      if maker == nil { maker = FolderMaker(in: try slot.open()) }
      if try slot.holds(entry, at: file.path) { continue }
      try maker?.makeFolders(of: file.path.text)
      try maker?.root.write(file.bytes, to: file.path.text)
    }
    progress.withLock { $0.add(batch) }
  }
}
