/// What the file system says of a file: as long as it stays the same, so does the content.
package struct FileSignature: Sendable, Hashable {
  private let inode: UInt64
  private let size: Int
  /// When its content or its entry was changed last.
  private let seconds: Int
  private let nanoseconds: Int

  package init(inode: UInt64, size: Int, seconds: Int, nanoseconds: Int) {
    self.inode = inode
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
