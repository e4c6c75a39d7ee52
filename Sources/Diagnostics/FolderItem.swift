import Glibc

package struct FolderItem: Sendable {
  /// The item's name, with U+FFFD for invalid UTF-8.
  package let name: String
  /// Whether the name is valid UTF-8. Otherwise no path made of the name leads to the file.
  package let isText: Bool
  /// The item's type, such as `S_IFREG`; 0 if the system does not report one.
  package let kind: mode_t
  package let inode: UInt64

  package var isFolder: Bool { kind == S_IFDIR }

  private init(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32) {
    (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        (String(cString: name), String(validatingCString: name) != nil)
      }
    }
    // Not every file system reports the type of an entry.
    var status = stat()
    status.st_mode = mode_t(entry.pointee.d_type) << 12
    if status.st_mode == 0, fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 { status.st_mode = 0 }
    kind = status.st_mode & S_IFMT
    inode = UInt64(entry.pointee.d_ino)
  }

  /// The unsorted items of a folder, without `.` and `..`, as far as they could be read, and 0 or the `errno`. Closes
  /// the stream, which is nil if the folder could not be opened.
  package static func all(in stream: OpaquePointer?) -> (items: [FolderItem], code: Int32) {
    guard let stream else { return ([], errno) }
    defer { closedir(stream) }
    var items: [FolderItem] = []
    while true {
      // Only `errno` tells the end of the folder from a failure.
      errno = 0
      guard let entry = readdir(stream) else { return (items, errno) }
      let item = FolderItem(entry, in: dirfd(stream))
      if item.name != ".", item.name != ".." { items.append(item) }
    }
  }
}
