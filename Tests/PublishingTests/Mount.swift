import TestFixtures
import Testing

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

extension TemporaryFolder {
  /// On a file system in memory.
  static func inMemory() throws -> TemporaryFolder { try TemporaryFolder(in: "/dev/shm") }
}
