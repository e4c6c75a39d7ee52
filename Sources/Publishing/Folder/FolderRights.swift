import Glibc

extension Folder {
  /// Copies permissions to a file or folder, and owner and group where allowed.
  func setRights(of file: String, like original: FileStatus) throws(PublishingError) {
    // Only root may change owners. Otherwise the new file belongs to the user who runs the build.
    _ = fchownat(descriptor, file, original.owner, original.group, AT_SYMLINK_NOFOLLOW)
    guard fchmodat(descriptor, file, original.permissions, 0) == 0 else {
      throw failure("set the permissions of", file)
    }
  }

  /// Copies permissions to the folder itself, and owner and group where allowed.
  func setRights(like original: FileStatus) throws(PublishingError) {
    let now = try status()
    if (now.permissions, now.owner, now.group) == (original.permissions, original.owner, original.group) {
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
