import Glibc
import Testing

/// A temporary folder for one test, deleted with the value.
final class TemporaryFolder: Sendable {
  let path: String

  /// - Parameter parent: on which file system; tests do not use the disk.
  init(in parent: String = "/dev/shm") throws {
    var template = Array("\(parent)/publishing.XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit {
    _ = shell("chattr -R -i '\(path)' 2>/dev/null; rm -rf --one-file-system '\(path)'")
  }

  static func / (folder: TemporaryFolder, name: String) -> String { "\(folder.path)/\(name)" }
}

/// A mount for one test, removed with the value. Mounting needs root; without it the test fails.
final class Mount: Sendable {
  private let path: String

  init(_ options: String, at path: String) throws {
    self.path = path
    let code = shell("mkdir -p '\(path)' && mount \(options) '\(path)'")
    try #require(code == 0, "mounting failed: this test needs root and the right to mount")
  }

  deinit {
    _ = shell("umount -l '\(path)'")
  }
}

/// Runs a command line.
///
/// - Returns: its exit code.
func shell(_ command: String) -> Int32 {
  let status = system(command)
  return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
}
