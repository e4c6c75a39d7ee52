import Diagnostics
import Glibc
import SiteModel

/// Makes a slot contain exactly the files of a manifest and the live version's foreign files.
/// Foreign files become hard links where the file system has hard links: no bytes are copied, and programs that
/// write to a foreign file keep writing to the same file.
struct SlotTidying {
  let slot: Folder
  let manifest: Manifest
  /// The foreign files of `live`, by path.
  let foreign: [String: FolderItem]
  let live: Folder

  /// Removes all files that do not belong in the slot, then adds the missing foreign files. Throws `EXDEV` if one is on
  /// another mount than the slot.
  func tidy() throws(PublishingError) {
    let present = try sweep()
    var maker = FolderMaker(root: slot)
    for (path, item) in foreign.sorted(by: { $0.key < $1.key }) where !present.contains(path) {
      try maker.makeFolders(of: item.isFolder ? "\(path)/" : path)
      if !item.isFolder {
        try carry(path)
      } else if let original = try live.status(of: path) {
        try slot.setRights(of: path, like: original)
      }
    }
  }

  /// Removes all files that do not belong in the slot. Returns the foreign files that the slot already has.
  private func sweep() throws(PublishingError) -> Set<String> {
    let wantedFolders = foreign.reduce(into: manifest.folders) { folders, item in
      if item.value.isFolder { folders.insert(item.key) }
      folders.formUnion(item.key.enclosingFolders)
    }
    var present: Set<String> = []
    try slot.visit(besides: manifest) { path, item throws(PublishingError) in
      if item.isFolder, wantedFolders.contains(path) { return true }
      if try isSame(item, at: path) {
        present.insert(path)
      } else {
        try slot.remove(path)
      }
      return false
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
    guard utimensat(slot.descriptor, path, [original.st_mtim, original.st_mtim], AT_SYMLINK_NOFOLLOW) == 0
    else {
      throw slot.failure("set the date of", path)
    }
  }
}
