import Glibc

/// What the file system reports about a file. While it is the same, the content is the same.
package struct FileSignature: Sendable, Hashable {
  private let inode: UInt64
  private let size: Int
  /// The time of the last change of its content or its metadata.
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
