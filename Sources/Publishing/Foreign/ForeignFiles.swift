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
    let device = try version.folder.status().st_dev
    var waiting = [""]
    while let folder = waiting.popLast() {
      for item in try version.folder.items(of: folder) {
        let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
        if path == Version.reserved || !item.isFolder && version.manifest.names(path) { continue }
        if item.isFolder, folders.contains(path) {
          waiting.append(path)
          continue
        }
        items[path] = item
        if !item.isFolder { continue }
        if try version.folder.status(of: path)?.st_dev == device {
          waiting.append(path)
        } else {
          mountPoint = mountPoint ?? path
        }
      }
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
