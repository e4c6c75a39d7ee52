import Glibc
import SiteModel

/// Makes a live folder that cannot be exchanged hold a new version: every file that differs is first
/// written inside it, where nobody looks, so that a full disk stops it before anything changed; then each
/// takes its place by a rename: assets, other files, pages; then what is stale goes.
///
/// Readers may see files of two versions for that time. A crash leaves the folder without manifest, with
/// the files of both versions in `unfinished`.
struct FileByFile {
  private static let incoming = "\(Version.reserved)/incoming"

  private let slot: Folder
  private let manifest: Manifest
  private let live: Version

  init(from slot: Folder, holding manifest: Manifest, to live: Version) {
    self.slot = slot
    self.manifest = manifest
    self.live = live
  }

  func replace() throws(PublishingError) {
    let differing = try stage()
    do throws(PublishingError) {
      try live.folder.rename(Self.unfinishedToBe, to: Version.unfinishedPath)
      try live.folder.remove(Version.manifestPath)
      try place(differing)
      try removeStale()
      try live.folder.rename(Version.newManifestPath, to: Version.manifestPath)
      try live.folder.remove(Version.unfinishedPath)
    } catch {
      guard case .system(let failure) = error else { throw error }
      throw .stoppedHalfway(failure)
    }
    try live.folder.remove(Self.incoming)
  }

  private static let unfinishedToBe = "\(Version.reserved)/unfinished.new"

  /// Writes all that differs into the live folder, out of sight.
  private func stage() throws(PublishingError) -> [OutputPath] {
    try live.folder.remove(Self.incoming)
    var maker = FolderMaker(in: live.folder)
    var differing: [OutputPath] = []
    for (path, entry) in manifest.entries.sorted(by: { $0.key < $1.key }) {
      if try live.holds(entry, at: path) { continue }
      guard let bytes = try slot.bytes(of: path.text) else { throw slot.failure("read", path.text) }
      try maker.makeFolders(of: "\(Self.incoming)/\(path)")
      try live.folder.write(bytes, to: "\(Self.incoming)/\(path)")
      differing.append(path)
    }
    try maker.makeFolders(of: Version.newManifestPath)
    try live.folder.write(both.text, to: Self.unfinishedToBe)
    try live.folder.write(manifest.text, to: Version.newManifestPath)
    try live.folder.synchronize()
    return differing
  }

  /// All files that may be in the folder until it is done: so none of them looks foreign after a crash.
  private var both: Manifest {
    Manifest(entries: live.manifest.entries.merging(manifest.entries) { old, _ in old })
  }

  private func place(_ paths: [OutputPath]) throws(PublishingError) {
    var maker = FolderMaker(in: live.folder)
    for path in paths.sorted(by: { (Self.rank($0), $0) < (Self.rank($1), $1) }) {
      try maker.makeFolders(of: path.text)
      if try live.folder.status(of: path.text)?.isFolder == true { try live.folder.remove(path.text) }
      try live.folder.rename("\(Self.incoming)/\(path)", to: path.text)
    }
  }

  /// A page comes after all that it asks for.
  private static func rank(_ path: OutputPath) -> Int {
    if path.text.hasPrefix("assets/") { return 0 }
    return path.text.hasSuffix(".html") ? 2 : 1
  }

  private func removeStale() throws(PublishingError) {
    let folders = manifest.folders
    for path in live.manifest.entries.keys.sorted()
    where manifest.entries[path] == nil && !folders.contains(path.text) {
      try live.folder.remove(path.text)
    }
    for folder in live.manifest.folders.subtracting(folders).sorted(by: >) {
      // One that is not empty holds foreign files, and stays.
      _ = unlinkat(live.folder.descriptor, folder, AT_REMOVEDIR)
    }
  }
}
