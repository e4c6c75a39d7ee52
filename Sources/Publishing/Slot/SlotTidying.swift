import Diagnostics
import Glibc
import SiteModel

/// Makes a slot contain exactly the files of a manifest and the live version's foreign files.
///
/// Foreign files become hard links where the file system has hard links: no bytes are copied, and programs that
/// write to a foreign file keep writing to the same file.
struct SlotTidying {
  private let live: Folder
  private let slot: Folder
  private let manifest: Manifest
  private let foreign: [String: ForeignFiles.Item]
  private let wantedFolders: Set<String>

  init(of slot: Folder, holding manifest: Manifest, and foreign: ForeignFiles, from live: Folder) {
    self.live = live
    self.slot = slot
    self.manifest = manifest
    self.foreign = Dictionary(foreign.items.map { ($0.path, $0) }) { first, _ in first }
    wantedFolders = foreign.items.reduce(into: manifest.folders) { folders, item in
      if item.isFolder { folders.insert(item.path) }
      folders.formUnion(item.path.enclosingFolders)
    }
  }

  /// Removes all files that do not belong in the slot, then adds the missing foreign files.
  ///
  /// - Throws: `EXDEV` if a foreign file is on another mount than the slot.
  func tidy() throws(PublishingError) {
    let present = try sweep()
    var maker = FolderMaker(in: slot)
    for item in foreign.values.sorted(by: { $0.path < $1.path }) where !present.contains(item.path) {
      try maker.makeFolders(of: item.isFolder ? "\(item.path)/" : item.path)
      if !item.isFolder {
        try carry(item.path)
      } else if let original = try live.status(of: item.path) {
        try slot.setRights(of: item.path, like: original)
      }
    }
  }

  /// Removes all files that do not belong in the slot. Returns the foreign files that the slot already has.
  private func sweep() throws(PublishingError) -> Set<String> {
    var present: Set<String> = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      for item in try slot.items(of: folder) {
        let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
        if path == Version.reserved || !item.isFolder && manifest.names(path) { continue }
        if item.isFolder, wantedFolders.contains(path) {
          waiting.append(path)
        } else if try isSame(item, at: path) {
          present.insert(path)
        } else {
          try slot.remove(path)
        }
      }
    }
    return present
  }

  /// Whether the slot already has a foreign file, as a link or as a copy.
  private func isSame(_ item: FolderItem, at path: String) throws(PublishingError) -> Bool {
    guard !item.isFolder, let wanted = foreign[path], !wanted.isFolder else { return false }
    if wanted.inode == item.inode { return true }
    guard let copy = try slot.status(of: path), let original = try live.status(of: path) else { return false }
    return copy.isFile && original.isFile && copy.st_size == original.st_size
      && copy.changed == original.changed && copy.permissions == original.permissions
  }

  private func carry(_ path: String) throws(PublishingError) {
    if linkat(live.descriptor, path, slot.descriptor, path, 0) == 0 { return }
    switch errno {
    case ENOENT: return  // removed after it was listed
    case EPERM, EMLINK, EOPNOTSUPP, ENOSYS: try copy(path)
    default: throw live.failure("carry over", path)
    }
  }

  private func copy(_ path: String) throws(PublishingError) {
    guard let original = try live.status(of: path) else { return }
    guard original.isFile, let bytes = try live.bytes(of: path) else {
      throw live.failure("carry over", path, code: EPERM)
    }
    try slot.write(bytes, to: path)
    try slot.setRights(of: path, like: original)
    try slot.setChanged(of: path, to: original.changed)
  }
}
