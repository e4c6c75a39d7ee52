import CExchange
import Diagnostics
import Glibc

/// A folder of the disk, held open: the paths of all its functions are relative to it, so that it stays
/// the same folder when it changes places with another.
///
/// A class because the threads that write share it and the last one to leave closes it.
final class Folder: Sendable {
  /// Where it was opened; for messages.
  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The folder at a path, which must not be a symbolic link; `nil` when nothing is there.
  static func existing(at path: String) throws(PublishingError) -> Folder? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 { return Folder(path: path, descriptor: descriptor) }
    guard errno == ENOENT else { throw .system(SystemFailure(action: "open", path: path, code: errno)) }
    return nil
  }

  /// The folder at a path, made when nothing is there.
  static func made(at path: String) throws(PublishingError) -> Folder {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .system(SystemFailure(action: "make the folder", path: path, code: errno))
    }
    guard let folder = try existing(at: path) else {
      throw .system(SystemFailure(action: "open", path: path, code: ENOENT))
    }
    return folder
  }

  /// What stands at a path; `nil` when nothing does.
  func status(of file: String) throws(PublishingError) -> FileStatus? {
    var status = stat()
    if fstatat(descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
    guard errno == ENOENT || errno == ENOTDIR else { throw failure("look at", file) }
    return nil
  }

  /// What the folder itself is.
  func status() throws(PublishingError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .system(SystemFailure(action: "look at", path: path, code: errno))
    }
    return FileStatus(status)
  }

  /// The bytes of a file; `nil` when none is there.
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

  /// Writes a new file. What stood at its path is removed and never written into: a hard link to it may
  /// stand elsewhere, or it may be a symbolic link. Its folder must be there.
  func write(_ bytes: [UInt8], to file: String) throws(PublishingError) {
    var target = create(file)
    if target < 0, errno == EEXIST {
      try remove(file)
      target = create(file)
    }
    guard target >= 0 else { throw failure("write", file) }
    let code = OpenFile.write(bytes, to: target)
    guard close(target) == 0 || code != 0 else { throw failure("write", file) }
    guard code == 0 else { throw failure("write", file, code: code) }
  }

  /// Removes a file, a link or a whole folder. It is fine if nothing is there. Does not leave the file system.
  func remove(_ file: String) throws(PublishingError) {
    if unlinkat(descriptor, file, 0) == 0 || errno == ENOENT || errno == ENOTDIR { return }
    guard errno == EISDIR else { throw failure("remove", file) }
    guard try status(of: file)?.device == status().device else {
      throw failure("remove", file, code: EBUSY)
    }
    for item in try items(of: file) {
      try remove("\(file)/\(item.name)")
    }
    guard unlinkat(descriptor, file, AT_REMOVEDIR) == 0 || errno == ENOENT else {
      throw failure("remove", file)
    }
  }

  /// Renames within the folder; what stood at the new path is replaced in the same moment.
  func rename(_ file: String, to newFile: String) throws(PublishingError) {
    guard renameat(descriptor, file, descriptor, newFile) == 0 else { throw failure("rename", file) }
  }

  /// Writes all that is pending on the file system to its disk.
  func synchronize() throws(PublishingError) {
    let code = sync_file_system(descriptor)
    guard code == 0 else {
      throw .system(SystemFailure(action: "write to the disk of", path: path, code: code))
    }
  }

  /// Writes the list of a folder below this one to the disk.
  func synchronize(_ folder: String) throws(PublishingError) {
    let source = openat(descriptor, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard source >= 0 else { throw failure("open", folder) }
    defer { close(source) }
    guard fsync(source) == 0 else { throw failure("write to the disk", folder) }
  }

  /// The error of the call that has just failed.
  func failure(_ action: String, _ file: String, code: Int32 = errno) -> PublishingError {
    .system(SystemFailure(action: action, path: "\(path)/\(file)", code: code))
  }

  private func create(_ file: String) -> Int32 {
    openat(descriptor, file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  }
}
