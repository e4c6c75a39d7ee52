import Glibc

/// One name in a folder of the disk.
package struct FolderItem: Sendable {
  /// Bytes that are no UTF-8 are shown as U+FFFD.
  package let name: String
  /// Whether the name is text. Only then does a path with it lead to the file.
  package let isText: Bool
  /// `S_IFREG` and its like; 0 where the system cannot say it.
  package let kind: mode_t
  package let inode: UInt64

  package var isFolder: Bool { kind == S_IFDIR }

  private init(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32) {
    (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        (String(cString: name), String(validatingCString: name) != nil)
      }
    }
    // Not every file system says in its lists what is a folder.
    var status = stat()
    status.st_mode = mode_t(entry.pointee.d_type) << 12
    if status.st_mode == 0, fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 { status.st_mode = 0 }
    kind = status.st_mode & S_IFMT
    inode = UInt64(entry.pointee.d_ino)
  }

  /// What a folder holds, in no order, without itself and the folder above it. Closes the stream.
  ///
  /// - Returns: the items that could be read, and 0 or the `errno`.
  package static func all(in stream: OpaquePointer) -> (items: [FolderItem], code: Int32) {
    defer { closedir(stream) }
    var items: [FolderItem] = []
    while true {
      // The end of the folder and a failure differ in `errno` alone.
      errno = 0
      guard let entry = readdir(stream) else { return (items, errno) }
      let item = FolderItem(entry, in: dirfd(stream))
      if item.name != ".", item.name != ".." { items.append(item) }
    }
  }
}
