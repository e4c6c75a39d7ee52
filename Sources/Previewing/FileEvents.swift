import Diagnostics
import Glibc

/// Linux's inotify for a site's folders and everything below them. It reports that something changed, but not
/// which file.
/// A class, because it owns a descriptor and closes it. Only one thread may call its methods.
final class FileEvents {
  private let folders: [String]
  private let descriptor: Int32

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF)
  /// The milliseconds without an event after which a save is considered complete.
  private static let quiet: Int32 = 4

  /// Watches the folders; nil if the system has no inotify, or no watches left.
  init?(root: String, folders: [String]) {
    self.folders = folders.map { "\(root)/\($0)" }
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    // Watching the root reports a folder that is created later.
    guard descriptor >= 0, inotify_add_watch(descriptor, root, UInt32(IN_CREATE | IN_MOVED_TO)) >= 0,
      self.folders.allSatisfy({ watch($0) || errno == ENOENT })
    else { return nil }
  }

  deinit { close(descriptor) }

  /// Waits for a change, then until no event comes for `quiet`. Returns whether later changes will be seen: new folders
  /// may need more watches than the system allows.
  func wait() -> Bool {
    var events = [UInt8](repeating: 0, count: 64 << 10)
    wait(milliseconds: -1)
    repeat { _ = read(descriptor, &events, events.count) } while wait(milliseconds: Self.quiet)
    // Some folders may be new. A folder that was moved away and back counts as new.
    return folders.allSatisfy { watch($0) || errno == ENOENT }
  }

  /// Watches a folder and everything below it; watching a folder again changes nothing.
  private func watch(_ folder: String) -> Bool {
    guard inotify_add_watch(descriptor, folder, Self.mask) >= 0 else { return false }
    return FolderItem.all(in: opendir(folder)).items.allSatisfy { item in
      // A folder that has gone meanwhile needs no watch.
      !item.isFolder || item.name.hasPrefix(".") || watch("\(folder)/\(item.name)") || errno == ENOENT
    }
  }

  @discardableResult
  private func wait(milliseconds: Int32) -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, milliseconds) > 0
  }
}
