/// What the file system reports about a file. While it is the same, the content is the same.
package struct FileSignature: Sendable, Hashable {
  private let inode: UInt64
  private let size: Int
  /// The time of the last change of its content or its metadata.
  private let seconds: Int
  private let nanoseconds: Int

  package init(inode: UInt64, size: Int, seconds: Int, nanoseconds: Int) {
    self.inode = inode
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
