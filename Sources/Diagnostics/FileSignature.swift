import Glibc

/// What the file system reports about a file. Equal signatures mean equal content.
package struct FileSignature: Sendable, Equatable {
  private let inode: UInt64
  private let size: Int
  /// The time when the file's content or metadata last changed.
  private let seconds: Int
  private let nanoseconds: Int

  /// Nil for a file that changed in the last two seconds, because its next change could get the same time.
  package init?(_ status: stat) {
    guard time(nil) - status.st_ctim.tv_sec > 2 else { return nil }
    (inode, size) = (UInt64(status.st_ino), Int(status.st_size))
    (seconds, nanoseconds) = (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
  }
}
