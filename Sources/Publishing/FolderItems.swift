import Glibc

struct FolderItem {
  let name: String
  let isFolder: Bool
  let inode: UInt64
}

extension Folder {
  /// The unsorted items of a folder below this one; "" is this folder itself.
  func items(of folder: String) throws(PublishingError) -> [FolderItem] {
    let source = openat(
      descriptor, folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard source >= 0 else { throw failure("list", folder) }
    guard let stream = fdopendir(source) else {
      close(source)
      throw failure("list", folder)
    }
    defer { closedir(stream) }
    var items: [FolderItem] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      guard let name = Self.name(of: entry) else {
        throw .unreadableName(folder: "\(path)/\(folder)")
      }
      if name == "." || name == ".." { continue }
      items.append(
        FolderItem(
          name: name, isFolder: try isFolder(entry, path: folder.isEmpty ? name : "\(folder)/\(name)"),
          inode: UInt64(entry.pointee.d_ino)))
    }
    guard errno == 0 else { throw failure("list", folder) }
    return items
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
    }
  }

  /// Not every file system says which entries are folders.
  private func isFolder(
    _ entry: UnsafeMutablePointer<dirent>, path: String
  ) throws(PublishingError) -> Bool {
    guard Int(entry.pointee.d_type) == Int(DT_UNKNOWN) else {
      return Int(entry.pointee.d_type) == Int(DT_DIR)
    }
    return try status(of: path)?.isFolder ?? false
  }
}
