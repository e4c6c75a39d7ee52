import Diagnostics
import Glibc

/// Writes files of the site's sources: a new article, the record of addresses.
package enum SourceWriter {
  /// Writes a file that is not there yet, with the folders above it.
  ///
  /// - Throws: `SystemFailure` with `EEXIST` when there is one.
  package static func create(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    try FolderMaker.makeFolders(above: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(action: "create", path: path, code: errno) }
    try write(bytes, to: descriptor, path)
  }

  /// Puts new bytes in the place of a file in one step: a reader sees the old file or the new one.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(action: "write", path: draft, code: errno) }
    try write(bytes, to: descriptor, draft)
    guard rename(draft, path) == 0 else { throw SystemFailure(action: "write", path: path, code: errno) }
  }

  /// Writes a file that has just been made; where that fails, the file goes again.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      defer { close(descriptor) }
      let code = OpenFile.write(bytes, to: descriptor)
      if code != 0 { throw SystemFailure(action: "write", path: path, code: code) }
    } catch {
      // It is ours, and holds a part at most.
      unlink(path)
      throw error
    }
  }
}
