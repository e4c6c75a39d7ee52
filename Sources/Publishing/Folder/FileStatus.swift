import Glibc

/// The time of a file's last change, according to its file system.
typealias Moment = (seconds: Int, nanoseconds: Int)

/// A file's status, as the file system reports it.
extension stat {
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var permissions: mode_t { st_mode & 0o7777 }
  var changed: Moment { (st_mtim.tv_sec, st_mtim.tv_nsec) }
}
