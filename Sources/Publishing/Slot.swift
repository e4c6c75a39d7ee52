import SiteModel
import Synchronization

/// The folder beside the live one: it holds the version before, until a build makes the next one in it.
struct Slot: ~Copyable {
  let path: String
  /// What it held when the build began; `nil` when there was none.
  let before: Version?
  /// The folder, once its version has been taken apart.
  private let opened = Mutex<Folder?>(nil)

  init(at path: String) throws(PublishingError) {
    self.path = path
    guard let folder = try Folder.existing(at: path) else {
      before = nil
      return
    }
    do throws(PublishingError) {
      before = try Version(reading: folder)
    } catch .damagedManifest {
      before = Version(unreadable: folder)
    }
  }

  /// Whether a build stopped in the middle of it.
  var isUnfinished: Bool { before?.state == .unfinished }

  /// Whether it holds what this build wrote and nothing else: it was not there before.
  var isOurs: Bool { before == nil }

  /// The folder, to be changed. The first call takes the manifest away, and waits until the disk has it so.
  borrowing func open() throws(PublishingError) -> Folder {
    try opened.withLock { opened throws(PublishingError) in
      if let folder = opened { return folder }
      let folder = try takeApart()
      opened = folder
      return folder
    }
  }

  /// Puts the new manifest, which lies there under its other name, in its place: the version is whole.
  borrowing func close() throws(PublishingError) {
    let folder = try open()
    try folder.rename(Version.newManifestPath, to: Version.manifestPath)
    try folder.remove(Version.unfinishedPath)
  }

  /// Whether the slot holds the content of an entry from the version that was there before.
  borrowing func holds(_ entry: Manifest.Entry, at path: OutputPath) throws(PublishingError) -> Bool {
    try before?.holds(entry, at: path) ?? false
  }

  private borrowing func takeApart() throws(PublishingError) -> Folder {
    let folder = if let before { before.folder } else { try Folder.made(at: path) }
    var maker = FolderMaker(in: folder)
    try maker.makeFolders(of: Version.manifestPath)
    switch before?.state {
    case .whole: try folder.rename(Version.manifestPath, to: Version.unfinishedPath)
    case .unfinished: break
    case .foreign, nil: try folder.write(Manifest().text, to: Version.unfinishedPath)
    }
    try folder.synchronize(Version.reserved)
    return folder
  }
}
