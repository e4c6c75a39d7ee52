import Diagnostics
import Glibc

/// What to do if another build is publishing at the same place.
package enum LockPolicy: Sendable {
  case refuse
  /// Waits until the other build ends; calls `announcing` once before it waits.
  case wait(announcing: @Sendable (LockHolder) -> Void)
}

package struct LockHolder: Error, Equatable, Sendable, CustomStringConvertible {
  /// As the holder wrote it: `process 4711, since 2026-03-01 12:00:00 UTC`. Empty if it has not yet.
  package let text: String

  package var description: String { text.isEmpty ? "a process that has just started" : text }
}

/// The right to publish at a place while the value exists. The system releases it when the process ends in
/// any way.
struct BuildLock: ~Copyable {
  private let descriptor: Int32

  init(at path: String, policy: LockPolicy) throws(PublishingError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw .system(SystemFailure(action: "take the lock", path: path, code: errno))
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else {
        throw .system(SystemFailure(action: "take the lock", path: path, code: errno))
      }
      switch policy {
      case .refuse: throw .locked(holder())
      case .wait(let announce): announce(holder())
      }
      try wait(path)
    }
    sign()
  }

  consuming func release() {}

  deinit {
    if descriptor < 0 { return }
    // Closing is not enough: a process just forked by another thread may still hold the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private borrowing func wait(_ path: String) throws(PublishingError) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw .system(SystemFailure(action: "take the lock", path: path, code: errno))
      }
    }
  }

  private borrowing func holder() -> LockHolder {
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return LockHolder(text: String(text.prefix { $0 != "\n" }))
  }

  /// Writes the holder's name for people to read. On a full disk the lock is held without it.
  private borrowing func sign() {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var date = [CChar](repeating: 0, count: 32)
    strftime(&date, date.count, "%Y-%m-%d %H:%M:%S", &parts)
    let since = String(decoding: date.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let text = "process \(getpid()), since \(since) UTC\n"
    if ftruncate(descriptor, 0) == 0 {
      _ = pwrite(descriptor, text, text.utf8.count, 0)
    }
  }
}
