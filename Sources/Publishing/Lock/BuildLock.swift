import Diagnostics
import Glibc

/// The right to publish at a place, as long as the value exists. The system releases the lock when the process
/// ends in any way.
struct BuildLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock. Throws `.locked` if another build holds it.
  init(at path: String) throws(PublishingError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw .system(SystemFailure(action: "take the lock", path: path, code: errno))
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else {
        throw .system(SystemFailure(action: "take the lock", path: path, code: errno))
      }
      throw .locked(holder: holder())
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

  /// The holder as written in the lock's file: `process 4711, since 2026-03-01 12:00:00 UTC`.
  private borrowing func holder() -> String {
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return text.isEmpty ? "a process that has just started" : String(text.prefix { $0 != "\n" })
  }

  /// Writes this process into the lock's file, for people to read. On a full disk the lock is held without it.
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
