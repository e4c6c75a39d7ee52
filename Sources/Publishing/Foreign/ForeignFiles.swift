import SiteModel

/// The files in a version's folder that are not ours: `CNAME`, `.git`, `.well-known/…`.
struct ForeignFiles {
  struct Item {
    let path: String
    let isFolder: Bool
    let inode: UInt64
  }

  /// The foreign files and folders, sorted by path, so that a folder precedes its content.
  private(set) var items: [Item] = []
  /// The first foreign folder with another file system mounted on it, which is not read.
  private(set) var mountPoint: String?

  init() {}

  init(in version: Version) throws(PublishingError) {
    let folders = version.manifest.folders
    let device = try version.folder.status().st_dev
    var waiting = [""]
    while let folder = waiting.popLast() {
      for item in try version.folder.items(of: folder) {
        let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
        if path == Version.reserved || !item.isFolder && version.manifest.names(path) { continue }
        if item.isFolder {
          if folders.contains(path) {
            waiting.append(path)
            continue
          }
          if try version.folder.status(of: path)?.st_dev == device {
            waiting.append(path)
          } else {
            mountPoint = mountPoint ?? path
          }
        }
        items.append(Item(path: path, isFolder: item.isFolder, inode: item.inode))
      }
    }
    items.sort { $0.path < $1.path }
  }

  /// The foreign files and folders at paths that a version needs.
  func inTheWay(of manifest: Manifest) -> [String] {
    if items.isEmpty { return [] }
    let folders = manifest.folders
    return items.filter { item in
      manifest.names(item.path) || !item.isFolder && folders.contains(item.path)
        || item.path.enclosingFolders.contains(where: manifest.names)
    }.map(\.path)
  }
}

extension Manifest {
  /// Whether the manifest lists a file at this path.
  func names(_ path: String) -> Bool {
    // A name that cannot be an output path is foreign.
    OutputPath(path).map { entries[$0] != nil } ?? false
  }
}
