import Foundation

/// A temporary folder for one test, deleted with the value.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// - Parameter parent: decides the file system.
  package init(in parent: String = FileManager.default.temporaryDirectory.path()) throws {
    path = URL(filePath: parent).appending(path: "site-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // A test may have made files that cannot be changed.
    let remove = "rm -rf --one-file-system '\(path)'"
    if shell("\(remove) 2>/dev/null || { chattr -R -i '\(path)'; \(remove); }") != 0 {
      print("a temporary folder is left behind: \(path)")
    }
  }

  package static func / (folder: TemporaryFolder, name: String) -> String { "\(folder.path)/\(name)" }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The text of a file; nil if it does not exist.
  package func text(of name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Runs a command line.
///
/// - Returns: its exit code.
package func shell(_ command: String) -> Int32 {
  let status = system(command)
  return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
}
