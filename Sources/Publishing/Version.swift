import SiteModel

/// A version of the site on the disk: a folder, and the manifest inside it.
///
/// The manifest is taken away before anything of the version is changed, and comes back when all is done:
/// a folder with a manifest is whole. While it is away, the last one is called `unfinished`.
struct Version {
  static let reserved = ".helpcenter"
  static let manifestPath = ".helpcenter/manifest"
  static let unfinishedPath = ".helpcenter/unfinished"
  static let newManifestPath = ".helpcenter/manifest.new"

  enum State { case whole, unfinished, foreign }

  let folder: Folder
  let manifest: Manifest
  let state: State
  /// When the manifest was written: after every file that it names. `never` while it is not whole.
  let recorded: Moment

  /// Reads the manifest of a folder; one without any is empty and foreign.
  init(reading folder: Folder) throws(PublishingError) {
    self.folder = folder
    for (path, state) in [(Self.manifestPath, State.whole), (Self.unfinishedPath, .unfinished)] {
      guard let text = try folder.bytes(of: path), let status = try folder.status(of: path) else { continue }
      do throws(DamagedManifest) {
        manifest = try Manifest(text: text)
      } catch {
        throw .damagedManifest(path: "\(folder.path)/\(path)", line: error.line)
      }
      self.state = state
      recorded = state == .whole ? status.changed : .never
      return
    }
    manifest = Manifest()
    state = .foreign
    recorded = .never
  }

  /// What a folder holds; `nil` when there is no folder.
  init?(at path: String) throws(PublishingError) {
    guard let folder = try Folder.existing(at: path) else { return nil }
    try self.init(reading: folder)
  }

  /// A folder whose manifest says nothing.
  init(unreadable folder: Folder) {
    self.folder = folder
    manifest = Manifest()
    state = .unfinished
    recorded = .never
  }

  /// Whether the file at a path is there and has the content of an entry.
  ///
  /// A file older than the manifest, of the size that the manifest says, is what the manifest says. One
  /// that is as new, or newer, is read; in an unfinished version all are.
  func holds(_ entry: Manifest.Entry, at path: OutputPath) throws(PublishingError) -> Bool {
    guard let recordedEntry = manifest.entries[path], recordedEntry.hasContent(of: entry) else {
      return false
    }
    return try isIntact(path, as: entry)
  }

  /// Whether the file at a path is still what the manifest says of it.
  func isIntact(_ path: OutputPath, as entry: Manifest.Entry) throws(PublishingError) -> Bool {
    guard let status = try folder.status(of: path.text), status.isFile, status.size == entry.size else {
      return false
    }
    if status.changed < recorded { return true }
    guard let bytes = try folder.bytes(of: path.text) else { return false }
    return Manifest.Entry(of: bytes).hasContent(of: entry)
  }
}
