import Diagnostics
import Glibc

/// Writes files of the site's sources: a new article, the record of addresses.
package enum SourceWriter {
  /// Writes a new file, and creates its folders.
  ///
  /// - Throws: `SystemFailure` with `EEXIST` if the file exists.
  package static func create(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    try makeFolders(above: path)
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
      try writeAll(bytes, to: descriptor, path)
    } catch {
      // It is ours, and at most partly written.
      unlink(path)
      throw error
    }
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw SystemFailure(action: "write", path: path, code: errno) }
      rest = rest.dropFirst(written)
    }
  }

  private static func makeFolders(above path: String) throws(SystemFailure) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for end in parts.indices {
      let folder = parts[...end].joined(separator: "/")
      guard !folder.isEmpty, mkdir(folder, 0o777) != 0, errno != EEXIST else { continue }
      throw SystemFailure(action: "make the folder", path: folder, code: errno)
    }
  }
}
