import Glibc

/// Linux's inotify events for a site's folders and everything below them.
///
/// A class, because it owns a descriptor and closes it. Its methods are for one thread.
final class FileEvents {
  private let root: String
  private let descriptor: Int32
  private var folders: [Int32: String] = [:]

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF)
  /// Milliseconds without an event after which a save is considered complete.
  private static let quiet: Int32 = 4

  /// - Returns: nil if the system has no such events, or no watches left.
  init?(root: String, folders: [String]) {
    self.root = root
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    for folder in folders where !watch(folder) { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Waits for a change, then until there are no events for a moment.
  func wait() {
    wait(milliseconds: -1)
    repeat { read() } while wait(milliseconds: Self.quiet)
  }

  private func watch(_ folder: String) -> Bool {
    let watched = inotify_add_watch(descriptor, "\(root)/\(folder)", Self.mask)
    guard watched >= 0 else { return false }
    folders[watched] = folder
    guard let stream = opendir("\(root)/\(folder)") else { return true }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard entry.pointee.d_type == DT_DIR else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), !watch("\(folder)/\(name)") { return false }
    }
    return true
  }

  @discardableResult
  private func wait(milliseconds: Int32) -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, milliseconds) > 0
  }

  /// Reads the pending events, and watches new folders.
  private func read() {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    var offset = 0
    buffer.withUnsafeBytes { bytes in
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let name = bytes[(offset + MemoryLayout<inotify_event>.size)...].prefix(Int(event.len))
        if event.mask & UInt32(IN_ISDIR) != 0, event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0,
          let folder = folders[event.wd]
        {
          // The folder may be gone again. If the system has no watches left, saves in it are seen with the
          // next event.
          _ = watch("\(folder)/\(String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))")
        }
        offset += MemoryLayout<inotify_event>.size + Int(event.len)
      }
    }
  }
}
