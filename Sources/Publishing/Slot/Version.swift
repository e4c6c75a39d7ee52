import SiteModel

/// A version of the site on disk: a folder with a manifest inside.
/// The manifest is removed before the version is changed, and put back at the end, so a folder with a
/// manifest is complete. While the version is changed, the old manifest is called `unfinished`.
struct Version {
  static let reserved = ".helpcenter"
  static let manifestPath = ".helpcenter/manifest"
  static let unfinishedPath = ".helpcenter/unfinished"
  static let newManifestPath = ".helpcenter/manifest.new"

  enum State { case whole, unfinished, foreign }

  let folder: Folder
  private(set) var manifest = Manifest()
  private(set) var state = State.foreign
  /// The time at which the manifest was written, after all its files; nil while the version is incomplete.
  private var recorded: (seconds: Int, nanoseconds: Int)?

  /// Reads the manifest of a folder; `nil` if the folder does not exist. Without a manifest, all its files are foreign.
  /// A manifest that cannot be read is an error; if it `mayBeDamaged`, the version counts as unfinished instead.
  init?(at path: String, mayBeDamaged: Bool = false) throws(PublishingError) {
    guard let folder = try Folder.existing(at: path) else { return nil }
    self.folder = folder
    for (path, state) in [(Self.manifestPath, State.whole), (Self.unfinishedPath, .unfinished)] {
      guard let text = try folder.bytes(of: path), let status = try folder.status(of: path) else { continue }
      do throws(PublishingError) {
        manifest = try Manifest(text: text, from: "\(folder.path)/\(path)")
        self.state = state
        recorded = state == .whole ? status.changed : nil
      } catch {
        guard mayBeDamaged else { throw error }
        self.state = .unfinished
      }
      return
    }
  }

  /// Whether a file exists and has the content of an entry.
  func holds(_ entry: Manifest.Entry, at path: OutputPath) throws(PublishingError) -> Bool {
    guard manifest.entries[path]?.hasContent(of: entry) == true else { return false }
    return try isIntact(path, as: entry)
  }

  /// Whether a file still has the content of an entry. A file that is older than the manifest and has the right size
  /// is trusted. Newer files, and all files of an unfinished version, are read.
  func isIntact(_ path: OutputPath, as entry: Manifest.Entry) throws(PublishingError) -> Bool {
    guard let status = try folder.status(of: path.text), status.isFile, status.st_size == entry.size else {
      return false
    }
    if let recorded, status.changed < recorded { return true }
    guard let bytes = try folder.bytes(of: path.text) else { return false }
    return Manifest.Entry(of: bytes).hasContent(of: entry)
  }
}
