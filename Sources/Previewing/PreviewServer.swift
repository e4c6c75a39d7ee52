import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation

/// Serves a preview over HTTP.
package struct PreviewServer: Sendable {
  /// The IP address to listen on, in lower case, without brackets.
  private let host: String
  private let ports: ClosedRange<UInt16>

  /// - Parameters:
  ///   - host: `localhost` or `127.0.0.1`, which both include `::1` if available, or another address of this
  ///     machine, also in brackets. `0.0.0.0` and `::` mean all addresses.
  ///   - port: nil for the first free port from 4000.
  package init(host: String, port: UInt16?) {
    let name = host.lowercased()
    let address = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
    self.host = address == "localhost" ? "127.0.0.1" : address
    ports = port.map { $0...$0 } ?? 4000...4999
  }

  /// Whether the server listens on every address of this machine.
  private var listensOnAll: Bool { host == "0.0.0.0" || host == "::" }

  /// Whether other machines may be able to see the preview.
  package var isSeenByOthers: Bool { !host.hasPrefix("127.") && host != "::1" }

  /// Serves until the task is cancelled or the process ends. Throws `Obstacle` if the port is taken, no port is free,
  /// or the machine does not have the address.
  ///
  /// - Parameters:
  ///   - preview: makes the preview for an address, as in `http://127.0.0.1:4000/`.
  ///   - whenListening: called once, when the server accepts requests. If it throws an error, the server ends.
  package func run(
    _ preview: (String) -> Preview,
    whenListening: @escaping @Sendable (Preview, String) async throws -> Void
  ) async throws {
    for port in ports {
      let name = listensOnAll ? "localhost" : host.contains(":") ? "[\(host)]" : host
      let url = "http://\(name):\(port)/"
      do {
        return try await serve(preview(url), at: port) { try await whenListening($0, url) }
      } catch SocketError.failed(_, let code, _) {
        if code != EADDRINUSE, code != EACCES { throw unusable(because: SystemFailure.reason(code)) }
      } catch let error as SocketError {
        throw unusable(because: error.localizedDescription)
      }
    }
    let (first, last) = (ports.lowerBound, ports.upperBound)
    throw first == last
      ? Obstacle("port \(first) is taken or not allowed", hint: "give another --port, or none")
      : Obstacle("no port from \(first) to \(last) is free", hint: "give another --port")
  }

  private func serve(
    _ preview: Preview, at port: UInt16, whenListening: @escaping @Sendable (Preview) async throws -> Void
  ) async throws {
    guard let main = Self.address(host, port) else { throw unusable(because: "it is not an IP address") }
    let addresses: [any SocketAddress] =
      host == "127.0.0.1" && Self.hasV6 ? [main, sockaddr_in6.loopback(port: port)] : [main]
    let handler = ClosureHTTPHandler { request in
      guard isOwn(host: request.headers[.host] ?? "") else {
        return HTTPResponse(
          .misdirectedRequest, "text/plain",
          "this preview answers only to the host name it was started with\n".utf8)
      }
      return await preview.answer(to: request)
    }
    let servers = addresses.map { address in
      HTTPServer(
        config: .init(address: address, timeout: Self.patience, logger: .disabled), handler: handler)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for server in servers { group.addTask { try await server.run() } }
      group.addTask {
        for server in servers { try await server.waitUntilListening(timeout: Self.patience) }
        try await whenListening(preview)
      }
      for try await _ in group {}
    }
  }

  private func unusable(because reason: String) -> Obstacle {
    Obstacle(
      "cannot listen on '\(host)': \(reason)",
      hint: "pass an address of this machine with --host, or leave --host out")
  }

  /// The socket address of a host and a port; nil if the host is not an IP address.
  private static func address(_ host: String, _ port: UInt16) -> (any SocketAddress)? {
    if host.contains(":") { return try? sockaddr_in6.inet6(ip6: host, port: port) }
    return try? sockaddr_in.inet(ip4: host, port: port)
  }

  /// Whether this machine has the IPv6 address `::1`.
  private static var hasV6: Bool {
    // If no IPv6 socket can be made, nothing can listen on `::1`.
    guard let socket = try? Socket(domain: AF_INET6) else { return false }
    defer { try? socket.close() }
    return (try? socket.bind(to: sockaddr_in6.loopback(port: 0))) != nil
  }

  /// The seconds to wait for the server to listen, and for an answer, on a busy machine.
  private static let patience: Double = 60

  /// Whether a request may name this host. Other names may be an attack by another site (DNS rebinding). An IP address
  /// is safe: no site can have one as its domain name.
  private func isOwn(host written: String) -> Bool {
    let name =
      written.hasPrefix("[") ? written.dropFirst().prefix { $0 != "]" } : written.prefix { $0 != ":" }
    let host = name.lowercased()
    return ["localhost", "127.0.0.1", "::1", self.host].contains(host)
      || listensOnAll && Self.address(host, 0) != nil
  }
}
