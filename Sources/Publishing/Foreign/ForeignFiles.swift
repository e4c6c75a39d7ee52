import Diagnostics
import SiteModel

/// The files in a version's folder that are not ours: `CNAME`, `.git`, `.well-known/…`.
struct ForeignFiles {
  /// The foreign files and folders by path.
  private(set) var items: [String: FolderItem] = [:]
  /// The first foreign folder with another file system mounted on it, which is not read.
  private(set) var mountPoint: String?

  init(in version: Version) throws(PublishingError) {
    let folders = version.manifest.folders
    let device = try version.folder.status(of: ".")?.st_dev
    try version.folder.visit(besides: version.manifest) { path, item throws(PublishingError) in
      if item.isFolder, folders.contains(path) { return true }
      items[path] = item
      if !item.isFolder { return false }
      if try version.folder.status(of: path)?.st_dev == device { return true }
      mountPoint = mountPoint ?? path
      return false
    }
  }

  /// The foreign files and folders at paths that a version needs, sorted.
  func inTheWay(of manifest: Manifest) -> [String] {
    if items.isEmpty { return [] }
    let folders = manifest.folders
    return items.filter { path, item in
      manifest.names(path) || !item.isFolder && folders.contains(path)
        || path.enclosingFolders.contains(where: manifest.names)
    }.keys.sorted()
  }
}
