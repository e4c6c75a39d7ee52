import Foundation

/// The right to publish at a place, as long as the value exists. When the process ends, the system frees the lock.
struct BuildLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock. Throws `.locked` if another build holds it.
  init(at path: String) throws(PublishingError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .failed("take the lock", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      throw errno == EWOULDBLOCK ? .locked(holder: holder()) : .failed("take the lock", path)
    }
    sign()
  }

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
    // A date describes itself as in `2026-03-01 12:00:00 +0000`.
    let text = "process \(getpid()), since \(Date.now.description.prefix(19)) UTC\n"
    if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.utf8.count, 0) }
  }
}
