import Glibc
import SiteModel

/// Publishes a version into a live folder that cannot be exchanged. First every changed file is written to a hidden
/// place in the folder, so that a full disk changes nothing visible. Then each file is renamed into place: assets,
/// other files, pages. Last, stale files are deleted.
/// Meanwhile readers may see files of two versions. A crash leaves the folder without a manifest;
/// `unfinished` then lists the files of both versions.
extension Replacement {
  private static let incoming = "\(Version.reserved)/incoming"
  private static let unfinishedToBe = "\(Version.reserved)/unfinished.new"

  func replaceFiles(of live: Version) throws(PublishingError) {
    let differing = try stage(in: live)
    do throws(PublishingError) {
      try live.folder.rename(Self.unfinishedToBe, to: Version.unfinishedPath)
      try live.folder.remove(Version.manifestPath)
      try place(differing, in: live.folder)
      try removeStale(from: live)
      try live.folder.rename(Version.newManifestPath, to: Version.manifestPath)
      try live.folder.remove(Version.unfinishedPath)
    } catch {
      guard case .system(let failure) = error else { throw error }
      throw .stoppedHalfway(failure)
    }
    try live.folder.remove(Self.incoming)
  }

  private func stage(in live: Version) throws(PublishingError) -> [OutputPath] {
    try live.folder.remove(Self.incoming)
    var maker = FolderMaker(root: live.folder)
    var differing: [OutputPath] = []
    for (path, entry) in manifest.files {
      if try live.holds(entry, at: path) { continue }
      guard let bytes = try slot.bytes(of: path.text) else { throw slot.failure("read", path.text) }
      try maker.makeFolders(of: "\(Self.incoming)/\(path)")
      try live.folder.write(bytes, to: "\(Self.incoming)/\(path)")
      differing.append(path)
    }
    try maker.makeFolders(of: Version.newManifestPath)
    // The folder may have any file of both versions meanwhile, and none may look foreign after a crash.
    let both = Manifest(entries: live.manifest.entries.merging(manifest.entries) { old, _ in old })
    try live.folder.write(both.text, to: Self.unfinishedToBe)
    try live.folder.write(manifest.text, to: Version.newManifestPath)
    try live.folder.synchronize()
    return differing
  }

  private func place(_ paths: [OutputPath], in folder: Folder) throws(PublishingError) {
    var maker = FolderMaker(root: folder)
    for path in paths.sorted(by: { (Self.rank($0), $0) < (Self.rank($1), $1) }) {
      try maker.makeFolders(of: path.text)
      if try folder.status(of: path.text)?.isFolder == true { try folder.remove(path.text) }
      try folder.rename("\(Self.incoming)/\(path)", to: path.text)
    }
  }

  /// The order of publishing: pages come after the files they use.
  private static func rank(_ path: OutputPath) -> Int {
    if path.text.hasPrefix("assets/") { return 0 }
    return path.text.hasSuffix(".html") ? 2 : 1
  }

  private func removeStale(from live: Version) throws(PublishingError) {
    let folders = manifest.folders
    for path in live.manifest.entries.keys.sorted()
    where manifest.entries[path] == nil && !folders.contains(path.text) {
      try live.folder.remove(path.text)
    }
    for folder in live.manifest.folders.subtracting(folders).sorted(by: >) {
      // A folder with foreign files is not empty, and stays.
      _ = unlinkat(live.folder.descriptor, folder, AT_REMOVEDIR)
    }
  }
}
