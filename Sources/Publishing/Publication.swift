import SiteModel
import Synchronization

/// A version of the site on its way to the readers.
///
/// Begun, written to, finished: the files go to the other slot, which nobody reads, and `finish` exchanges
/// it with the live folder. Left before that, by an error or a crash, the live folder is as it was. The
/// lock is held until the value is gone.
///
/// A class because the threads that write share it.
package final class Publication: Sendable {
  let place: Place
  /// `nil` at the first publication.
  let live: Version?
  let slot: Slot
  let progress = Mutex(Progress())
  private let lock: BuildLock

  /// Takes the lock and reads what is there. Changes nothing yet.
  ///
  /// - Parameter output: the folder to publish at; one that is a symbolic link stands for its target.
  package static func begin(
    at output: String, ifLocked policy: LockPolicy = .refuse
  ) throws(PublishingError) -> Publication {
    try Publication(at: Place(output: output), ifLocked: policy)
  }

  init(at place: Place, ifLocked policy: LockPolicy) throws(PublishingError) {
    self.place = place
    lock = try BuildLock(at: place.lock, policy: policy)
    live = try Version(at: place.live)
    slot = try Slot(at: place.slot)
  }

  /// Adds files to the version. Threads may call it at the same time, each with other files.
  ///
  /// A file that the live version has already waits: when nothing differs in the end, nothing is written.
  package func write(_ files: some Sequence<OutputFile>) throws(PublishingError) {
    var files = files.makeIterator()
    try write { files.next() }
  }

  /// The same for files that are made one by one.
  ///
  /// - Parameter next: gives nil behind the last.
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
