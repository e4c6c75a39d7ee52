import Diagnostics
import FlyingSocks
import Glibc

package struct ListeningAddress: Sendable {
  package let host: String
  package let port: UInt16

  private static let first: UInt16 = 4000
  private static let last: UInt16 = 4999

  /// - Parameters:
  ///   - host: `127.0.0.1`, which includes `::1` if available, or another address of this machine.
  ///   - port: nil for the first free port from 4000.
  /// - Throws: if the port is taken, no port is free, or the machine does not have the address.
  package init(host: String, port: UInt16?) throws(Obstacle) {
    self.host = host
    let wanted = port.map { [$0] } ?? Array(Self.first...Self.last)
    for candidate in wanted {
      switch Self.probe(host, candidate) {
      case 0:
        self.port = candidate
        return
      case EADDRINUSE, EACCES: continue
      case let code:
        throw Obstacle(
          "cannot listen on '\(host)': \(SystemFailure.reason(code))",
          hint: "pass an address of this machine with --host, or leave --host out")
      }
    }
    throw Obstacle(
      port.map { "port \($0) is taken or not allowed" }
        ?? "no port from \(Self.first) to \(Self.last) is free",
      hint: "give another --port\(port == nil ? "" : ", or none")")
  }

  package var url: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/" }

  func sockets() throws -> [any SocketAddress] {
    if host.contains(":") { return [try sockaddr_in6.inet6(ip6: host, port: port)] }
    let main: [any SocketAddress] = [try sockaddr_in.inet(ip4: host, port: port)]
    guard host == "127.0.0.1", Self.probe("::1", port) == 0 else { return main }
    return main + [try sockaddr_in6.inet6(ip6: "::1", port: port)]
  }

  /// Listens for a moment.
  ///
  /// - Returns: 0, or the `errno`.
  private static func probe(_ host: String, _ port: UInt16) -> Int32 {
    let isV6 = host.contains(":")
    let descriptor = socket(isV6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let bound = isV6 ? bindV6(descriptor, host, port) : bindV4(descriptor, host, port)
    guard bound == 0 else { return errno }
    return listen(descriptor, 1) == 0 ? 0 : errno
  }

  private static func bindV4(_ descriptor: Int32, _ host: String, _ port: UInt16) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else {
      errno = EADDRNOTAVAIL
      return -1
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func bindV6(_ descriptor: Int32, _ host: String, _ port: UInt16) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    guard inet_pton(AF_INET6, host, &address.sin6_addr) == 1 else {
      errno = EADDRNOTAVAIL
      return -1
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
      }
    }
  }
}
