import Diagnostics
import Glibc

/// Writes files of the site's sources: a new article, the record of addresses.
package enum SourceWriter {
  /// Writes a new file, and creates its folders. Throws `EEXIST` if the file exists.
  package static func create(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    try FolderMaker.makeFolders(above: path)
    try write(bytes, to: path, O_EXCL, action: "create")
  }

  /// Replaces a file atomically: a reader sees the old file or the new one.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    let draft = path + ".new"
    try write(bytes, to: draft, O_TRUNC, action: "write")
    guard rename(draft, path) == 0 else { throw SystemFailure(action: "write", path: path, code: errno) }
  }

  /// Writes a file opened with `flag`. `action` names what fails if the file cannot be opened.
  private static func write(
    _ bytes: [UInt8], to path: String, _ flag: Int32, action: String
  ) throws(SystemFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(action: action, path: path, code: errno) }
    let code = OpenFile.write(bytes, to: descriptor)
    close(descriptor)
    if code == 0 { return }
    // We created this file, and could not write it whole.
    unlink(path)
    throw SystemFailure(action: "write", path: path, code: code)
  }
}
