import Diagnostics
import Glibc

/// Writes files of the site's sources: a new article, the record of addresses.
package enum SourceWriter {
  /// Writes a new file, and creates its folders.
  ///
  /// - Throws: `SystemFailure` with `EEXIST` if the file exists.
  package static func create(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    try FolderMaker.makeFolders(above: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(action: "create", path: path, code: errno) }
    try write(bytes, to: descriptor, path)
  }

  /// Replaces a file atomically: a reader sees the old file or the new one.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(action: "write", path: draft, code: errno) }
    try write(bytes, to: descriptor, draft)
    guard rename(draft, path) == 0 else { throw SystemFailure(action: "write", path: path, code: errno) }
  }

  /// Writes a file that was just created; removes it if that fails.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      defer { close(descriptor) }
      let code = OpenFile.write(bytes, to: descriptor)
      if code != 0 { throw SystemFailure(action: "write", path: path, code: code) }
    } catch {
      // It is ours, and at most partly written.
      unlink(path)
      throw error
    }
  }
}
