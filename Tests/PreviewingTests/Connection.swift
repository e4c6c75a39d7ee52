import Dispatch
import Glibc

@testable import Previewing

/// A raw connection to the preview, used as no browser would.
final class Connection: Sendable {
  private let descriptor: Int32
  /// Seconds to wait for an answer while all other tests run.
  private static let patience = 120

  /// Nil if nobody listens.
  init?(to port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var patience = timeval(tv_sec: Self.patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = port.bigEndian
    inet_pton(AF_INET, "127.0.0.1", &target.sin_addr)
    let isConnected = withUnsafePointer(to: &target) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Sends as much as the other side accepts; a closed connection accepts nothing.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  /// The next bytes; empty at the end, or if none arrive in time.
  func next() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return Array(buffer.prefix(max(0, count)))
  }

  /// All bytes until the other side closes.
  func rest() -> String {
    var bytes: [UInt8] = []
    while true {
      let more = next()
      if more.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += more
    }
  }

  /// The bytes up to and including this text; nil if it does not arrive.
  func text(upTo end: String) -> String? {
    var bytes: [UInt8] = []
    while true {
      let more = next()
      if more.isEmpty { return nil }
      bytes += more
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains(end) { return text }
    }
  }

  /// Waits on a separate thread, because the server needs those of the tasks.
  static func apart<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      let queue = DispatchQueue(label: "client", attributes: .concurrent)
      queue.async { continuation.resume(returning: body()) }
    }
  }
}
