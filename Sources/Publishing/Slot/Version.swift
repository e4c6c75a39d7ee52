import SiteModel

/// A version of the site on disk: a folder with a manifest inside.
///
/// The manifest is removed before the version is changed, and put back at the end, so a folder with a
/// manifest is complete. While the version is changed, the old manifest is called `unfinished`.
struct Version {
  static let reserved = ".helpcenter"
  static let manifestPath = ".helpcenter/manifest"
  static let unfinishedPath = ".helpcenter/unfinished"
  static let newManifestPath = ".helpcenter/manifest.new"

  enum State { case whole, unfinished, foreign }

  let folder: Folder
  let manifest: Manifest
  let state: State
  /// The time at which the manifest was written, after all its files; nil while the version is incomplete.
  let recorded: Moment?

  /// Reads the manifest of a folder. Without a manifest, all files in the folder are foreign.
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
      recorded = state == .whole ? status.changed : nil
      return
    }
    manifest = Manifest()
    state = .foreign
    recorded = nil
  }

  /// The version in a folder; `nil` if the folder does not exist.
  init?(at path: String) throws(PublishingError) {
    guard let folder = try Folder.existing(at: path) else { return nil }
    try self.init(reading: folder)
  }

  /// A folder whose manifest cannot be read.
  init(unreadable folder: Folder) {
    self.folder = folder
    manifest = Manifest()
    state = .unfinished
    recorded = nil
  }

  /// Whether a file exists and has the content of an entry.
  ///
  /// A file that is older than the manifest and has the right size is trusted. Newer files, and all files of
  /// an unfinished version, are read.
  func holds(_ entry: Manifest.Entry, at path: OutputPath) throws(PublishingError) -> Bool {
    guard let recordedEntry = manifest.entries[path], recordedEntry.hasContent(of: entry) else {
      return false
    }
    return try isIntact(path, as: entry)
  }

  /// Whether a file still has the content of an entry. A file that is older than the manifest is not read.
  func isIntact(_ path: OutputPath, as entry: Manifest.Entry) throws(PublishingError) -> Bool {
    guard let status = try folder.status(of: path.text), status.isFile, status.st_size == entry.size else {
      return false
    }
    if let recorded, status.changed < recorded { return true }
    guard let bytes = try folder.bytes(of: path.text) else { return false }
    return Manifest.Entry(of: bytes).hasContent(of: entry)
  }
}
