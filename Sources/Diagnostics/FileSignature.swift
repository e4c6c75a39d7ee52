import Glibc

/// What the file system reports about a file. Equal signatures mean equal content.
package struct FileSignature: Sendable, Hashable {
  private let inode: UInt64
  private let size: Int
  /// The time when the file's content or metadata last changed.
  private let seconds: Int
  private let nanoseconds: Int

  /// Two writes within this many seconds may get the same time, so the file's signature would not change.
  private static let tick = 2

  package init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_ctim.tv_sec
    nanoseconds = status.st_ctim.tv_nsec
  }

  /// Nil for a file that changed just now, because its next change could have the same signature.
  package init?(settled status: stat) {
    guard time(nil) - status.st_ctim.tv_sec > Self.tick else { return nil }
    self.init(status)
  }
}
