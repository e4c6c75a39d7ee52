import Glibc

/// What the file system reports about a file, without following a symbolic link.
struct FileStatus {
  let isFile: Bool
  let isFolder: Bool
  /// In bytes.
  let size: Int
  let changed: Moment
  let inode: UInt64
  let device: UInt64
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  init(_ status: stat) {
    isFile = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = Int(status.st_size)
    changed = Moment(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}

/// The time of a file's last change, according to its file system.
struct Moment: Comparable {
  static let never = Moment(seconds: .min, nanoseconds: 0)

  let seconds: Int
  let nanoseconds: Int

  static func < (one: Moment, other: Moment) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }
}
