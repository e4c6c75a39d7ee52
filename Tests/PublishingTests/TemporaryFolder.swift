import Glibc
import Testing

/// A folder of its own for one test, gone with the value.
final class TemporaryFolder: Sendable {
  let path: String

  /// - Parameter parent: on which file system.
  init(in parent: String = "/tmp") throws {
    var template = Array("\(parent)/publishing.XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit {
    _ = shell("chattr -R -i '\(path)' 2>/dev/null; rm -rf '\(path)'")
  }

  static func / (folder: TemporaryFolder, name: String) -> String { "\(folder.path)/\(name)" }
}

/// Runs a command line.
///
/// - Returns: its exit code.
func shell(_ command: String) -> Int32 {
  let status = system(command)
  return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
}
