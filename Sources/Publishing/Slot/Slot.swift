import SiteModel
import Synchronization

/// The folder beside the live one. It holds the previous version until a build writes the next one into it.
struct Slot: ~Copyable {
  let path: String
  /// The version in the slot when the build began; `nil` if the slot was empty.
  let before: Version?
  /// The open folder, once the manifest in it was removed; nil before.
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

  /// Whether the last build that wrote to the slot did not finish.
  var isUnfinished: Bool { before?.state == .unfinished }

  /// Whether the slot has only files of this build, because its folder did not exist before.
  var isOurs: Bool { before == nil }

  /// Opens the folder for writing. The first call removes the manifest, and waits until the removal is on disk.
  borrowing func open() throws(PublishingError) -> Folder {
    try opened.withLock { opened throws(PublishingError) in
      if let folder = opened { return folder }
      let folder = try takeApart()
      opened = folder
      return folder
    }
  }

  /// Renames the new manifest into place: the version is complete.
  borrowing func close() throws(PublishingError) {
    let folder = try open()
    try folder.rename(Version.newManifestPath, to: Version.manifestPath)
    try folder.remove(Version.unfinishedPath)
  }

  /// Whether the slot's earlier version has a file with this content.
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
