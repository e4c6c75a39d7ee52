import Glibc

extension Folder {
  /// Copies permissions to a file or folder, and owner and group where allowed.
  func setRights(of file: String, like original: stat) throws(PublishingError) {
    // Only root may change owners. Otherwise the new file belongs to the user who runs the build.
    _ = fchownat(descriptor, file, original.st_uid, original.st_gid, AT_SYMLINK_NOFOLLOW)
    guard fchmodat(descriptor, file, original.permissions, 0) == 0 else {
      throw failure("set the permissions of", file)
    }
  }

  /// Copies permissions to the folder itself, and owner and group where allowed.
  func setRights(like original: stat) throws(PublishingError) {
    let now = try status()
    if (now.st_mode, now.st_uid, now.st_gid) == (original.st_mode, original.st_uid, original.st_gid) {
      return
    }
    try setRights(of: ".", like: original)
  }

  func setChanged(of file: String, to moment: Moment) throws(PublishingError) {
    let time = timespec(tv_sec: moment.seconds, tv_nsec: moment.nanoseconds)
    guard utimensat(descriptor, file, [time, time], AT_SYMLINK_NOFOLLOW) == 0 else {
      throw failure("set the date of", file)
    }
  }
}
