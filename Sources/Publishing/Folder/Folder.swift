import CExchange
import Diagnostics
import Glibc

/// A file's status, as the file system reports it.
extension stat {
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var permissions: mode_t { st_mode & 0o7777 }
  /// The time of the last change.
  var changed: (seconds: Int, nanoseconds: Int) { (st_mtim.tv_sec, st_mtim.tv_nsec) }
}

/// An open folder. Paths are relative to the open folder, even after the folder at its path is exchanged.
/// A class, because the writing threads share the folder, and the last one closes it.
final class Folder: Sendable {
  /// The path by which the folder was opened, for messages.
  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The folder at a path, which must not be a symbolic link; `nil` if nothing is there.
  static func existing(at path: String) throws(PublishingError) -> Folder? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 { return Folder(path: path, descriptor: descriptor) }
    guard errno == ENOENT else { throw .failed("open", path) }
    return nil
  }

  /// The folder at a path, created if nothing is there.
  static func made(at path: String) throws(PublishingError) -> Folder {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .failed("make the folder", path) }
    guard let folder = try existing(at: path) else { throw .failed("open", path, ENOENT) }
    return folder
  }

  /// The status of a file or folder, without following a symbolic link; `nil` if nothing is there.
  func status(of file: String) throws(PublishingError) -> stat? {
    var status = stat()
    if fstatat(descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT || errno == ENOTDIR else { throw failure("look at", file) }
    return nil
  }

  /// The unsorted items of a folder below this one; "" is this folder itself.
  func items(of folder: String) throws(PublishingError) -> [FolderItem] {
    let source = openat(
      descriptor, folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard source >= 0 else { throw failure("list", folder) }
    guard let stream = fdopendir(source) else {
      let code = errno
      close(source)
      throw failure("list", folder, code: code)
    }
    let (items, code) = FolderItem.all(in: stream)
    guard code == 0 else { throw failure("list", folder, code: code) }
    guard items.allSatisfy(\.isText) else { throw .unreadableName(folder: "\(path)/\(folder)") }
    return items
  }

  /// Visits the items that a manifest does not list as files, here and in each folder for which `entersFolder` returns
  /// true.
  func visit(
    besides manifest: Manifest, _ entersFolder: (String, FolderItem) throws(PublishingError) -> Bool
  ) throws(PublishingError) {
    var waiting = [""]
    while let folder = waiting.popLast() {
      for item in try items(of: folder) {
        let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
        if path == Version.reserved || !item.isFolder && manifest.names(path) { continue }
        if try entersFolder(path, item) { waiting.append(path) }
      }
    }
  }

  /// Reads the bytes of a file; `nil` if the file does not exist.
  func bytes(of file: String) throws(PublishingError) -> [UInt8]? {
    let source = openat(descriptor, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard source >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("read", file)
    }
    defer { close(source) }
    var status = stat()
    guard fstat(source, &status) == 0 else { throw failure("read", file) }
    let (bytes, code) = OpenFile.read(Int(status.st_size), from: source)
    guard code == 0 else { throw failure("read", file, code: code) }
    return bytes
  }

  /// Writes a new file in an existing folder. An existing file is removed, never overwritten, because the file may
  /// be a symbolic link or have hard links elsewhere.
  func write(_ bytes: [UInt8], to file: String) throws(PublishingError) {
    func create() -> Int32 { openat(descriptor, file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    var target = create()
    if target < 0, errno == EEXIST {
      try remove(file)
      target = create()
    }
    guard target >= 0 else { throw failure("write", file) }
    let code = OpenFile.write(bytes, to: target)
    guard close(target) == 0 || code != 0 else { throw failure("write", file) }
    guard code == 0 else { throw failure("write", file, code: code) }
  }

  /// Removes a file, a link or a whole folder, if it exists. Fails at a folder of another file system.
  func remove(_ file: String) throws(PublishingError) {
    if unlinkat(descriptor, file, 0) == 0 || errno == ENOENT || errno == ENOTDIR { return }
    guard errno == EISDIR else { throw failure("remove", file) }
    guard try status(of: file)?.st_dev == status(of: ".")?.st_dev else {
      throw failure("remove", file, code: EBUSY)
    }
    for item in try items(of: file) {
      try remove("\(file)/\(item.name)")
    }
    guard unlinkat(descriptor, file, AT_REMOVEDIR) == 0 || errno == ENOENT else {
      throw failure("remove", file)
    }
  }

  /// Renames a file within the folder, and replaces an existing file atomically.
  func rename(_ file: String, to newFile: String) throws(PublishingError) {
    guard renameat(descriptor, file, descriptor, newFile) == 0 else { throw failure("rename", file) }
  }

  /// Waits until the file system's pending writes are on disk.
  func synchronize() throws(PublishingError) {
    let code = sync_file_system(descriptor)
    guard code == 0 else { throw .failed("write to the disk of", path, code) }
  }

  /// Waits until the entries of a folder below this one are on disk.
  func synchronize(_ folder: String) throws(PublishingError) {
    let source = openat(descriptor, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard source >= 0 else { throw failure("open", folder) }
    defer { close(source) }
    guard fsync(source) == 0 else { throw failure("write to the disk", folder) }
  }

  /// The error of the last failed system call.
  func failure(_ action: String, _ file: String, code: Int32 = errno) -> PublishingError {
    .failed(action, "\(path)/\(file)", code)
  }

  /// Copies permissions to a file or folder, and owner and group where allowed.
  func setRights(of file: String, like original: stat) throws(PublishingError) {
    let now = try status(of: file)
    if (now?.st_mode, now?.st_uid, now?.st_gid) == (original.st_mode, original.st_uid, original.st_gid) {
      return
    }
    // Only root may change owners. Otherwise the new file belongs to the user who runs the build.
    _ = fchownat(descriptor, file, original.st_uid, original.st_gid, AT_SYMLINK_NOFOLLOW)
    guard fchmodat(descriptor, file, original.permissions, 0) == 0 else {
      throw failure("set the permissions of", file)
    }
  }
}
