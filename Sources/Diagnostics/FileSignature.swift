import Glibc

/// What the file system says of a file: as long as it stays the same, so does the content.
package struct FileSignature: Sendable, Hashable {
  private let inode: UInt64
  private let size: Int
  /// When its content or its entry was changed last.
  private let seconds: Int
  private let nanoseconds: Int

  /// Seconds within which a file system may give two writes the same time.
  private static let tick = 2

  package init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_ctim.tv_sec
    nanoseconds = status.st_ctim.tv_nsec
  }

  /// - Returns: nil for a file that was changed just now: the next change could leave the same signature.
  package init?(settled status: stat) {
    guard time(nil) - status.st_ctim.tv_sec > Self.tick else { return nil }
    self.init(status)
  }
}
