import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import SiteModel

/// Serves a preview over HTTP.
package struct PreviewServer: Sendable {
  /// An IP address, without brackets.
  private let host: String
  private let ports: ClosedRange<UInt16>

  /// - Parameters:
  ///   - host: `localhost` or `127.0.0.1`, which both include `::1` if available, or another address of this
  ///     machine, also in brackets. `0.0.0.0` and `::` mean all addresses.
  ///   - port: nil for the first free port from 4000.
  package init(host: String, port: UInt16?) {
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    self.host =
      host.lowercased() == "localhost"
      ? "127.0.0.1" : isBracketed ? String(host.dropFirst().dropLast()) : host
    ports = port.map { $0...$0 } ?? 4000...4999
  }

  /// Whether it listens on every address of this machine.
  private var listensOnAll: Bool { host == "0.0.0.0" || host == "::" }

  /// Whether other machines may be able to see the preview.
  package var isSeenByOthers: Bool { !host.hasPrefix("127.") && host != "::1" }

  /// Serves until the task is cancelled or the process ends.
  ///
  /// - Parameters:
  ///   - preview: makes the preview for an address as in `http://127.0.0.1:4000/`.
  ///   - whenListening: called once, when the server accepts requests. An error that it throws ends the server.
  /// - Throws: `Obstacle` if the port is taken, no port is free, or the machine does not have the address.
  package func run(
    _ preview: (String) -> Preview,
    whenListening: @escaping @Sendable (Preview, String) async throws -> Void
  ) async throws {
    for port in ports {
      let url = "http://\(listensOnAll ? "localhost" : bracketed):\(port)/"
      do {
        return try await serve(preview(url), at: port) { try await whenListening($0, url) }
      } catch SocketError.failed(_, EADDRINUSE, _), SocketError.failed(_, EACCES, _) {
        continue
      } catch SocketError.failed(_, let code, _) {
        throw unusable(because: SystemFailure.reason(code))
      } catch let error as SocketError {
        throw unusable(because: error.localizedDescription)
      }
    }
    guard ports.count > 1 else {
      throw Obstacle("port \(ports.lowerBound) is taken or not allowed", hint: "give another --port, or none")
    }
    throw Obstacle(
      "no port from \(ports.lowerBound) to \(ports.upperBound) is free", hint: "give another --port")
  }

  private var bracketed: String { host.contains(":") ? "[\(host)]" : host }

  private func serve(
    _ preview: Preview, at port: UInt16, whenListening: @escaping @Sendable (Preview) async throws -> Void
  ) async throws {
    let servers = try addresses(port).map { server(of: preview, at: $0) }
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

  private func addresses(_ port: UInt16) throws(Obstacle) -> [any SocketAddress] {
    do {
      if host.contains(":") { return [try sockaddr_in6.inet6(ip6: host, port: port)] }
      let main = try sockaddr_in.inet(ip4: host, port: port)
      return host == "127.0.0.1" && Self.hasV6 ? [main, sockaddr_in6.loopback(port: port)] : [main]
    } catch {
      throw unusable(because: "it is not an IP address")
    }
  }

  /// Whether this machine has `::1`.
  private static var hasV6: Bool {
    // If no IPv6 socket can be made, nothing can listen there.
    guard let socket = try? Socket(domain: AF_INET6) else { return false }
    defer { try? socket.close() }
    return (try? socket.bind(to: sockaddr_in6.loopback(port: 0))) != nil
  }

  /// Seconds to wait for the server to listen, and for an answer, on a busy machine.
  private static let patience: Double = 60

  private func server(of preview: Preview, at address: any SocketAddress) -> HTTPServer {
    // Other names may be an attack by another site (DNS rebinding).
    let hosts: Set = ["localhost", "127.0.0.1", "[::1]", bracketed]
    let allowsAddresses = listensOnAll
    let handler = ClosureHTTPHandler { request in
      let host = Self.name(ofHost: request.headers[.host] ?? "")
      // A request that names an IP address is safe: no site can have one as its domain name.
      guard hosts.contains(host) || allowsAddresses && Self.isAddress(host) else {
        return Self.plain(
          .misdirectedRequest, "this preview answers only to the host name it was started with\n")
      }
      return await Self.answer(request, from: preview)
    }
    return HTTPServer(
      config: .init(address: address, timeout: Self.patience, logger: .disabled), handler: handler)
  }

  private static func isAddress(_ host: String) -> Bool {
    var bytes = in6_addr()
    guard host.hasPrefix("["), host.hasSuffix("]") else { return inet_pton(AF_INET, host, &bytes) == 1 }
    return inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &bytes) == 1
  }

  private static func answer(_ request: HTTPRequest, from preview: Preview) async -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return plain(.methodNotAllowed, "this preview only shows pages\n")
    }
    let response = await body(
      of: PreviewRequest(path: request.target.path(percentEncoded: false)), from: preview,
      range: request.method == .GET ? request.headers[.range] : nil)
    guard request.method == .HEAD else { return response }
    return HTTPResponse(statusCode: response.statusCode, headers: response.headers)
  }

  private static func name(ofHost host: String) -> String {
    if host.hasPrefix("[") { return host.prefix { $0 != "]" } + "]" }
    return host.prefix { $0 != ":" }.lowercased()
  }

  private static func body(of request: PreviewRequest, from preview: Preview, range: String?) async
    -> HTTPResponse
  {
    switch request {
    case .events:
      return HTTPResponse(
        statusCode: .ok, headers: headers(type: "text/event-stream"),
        body: HTTPBodySequence(from: EventStream(states: await preview.states())))
    case .script:
      return HTTPResponse(
        statusCode: .ok, headers: headers(type: "text/javascript; charset=utf-8"),
        body: Data(PackageResources.preview_js))
    case .file(let path): return await file(at: path, from: preview, range: range)
    case .nothing: return await notFound(from: preview)
    }
  }

  private static func file(at path: OutputPath, from preview: Preview, range: String?) async -> HTTPResponse {
    if let file = await preview.file(at: path) { return await page(file, .ok, from: preview, range: range) }
    if let folder = OutputPath(path.text + "/index.html"), await preview.file(at: folder) != nil {
      var headers = headers(type: "text/plain; charset=utf-8")
      headers[.location] = "/\(path.text)/"
      return HTTPResponse(statusCode: .movedPermanently, headers: headers)
    }
    return await notFound(from: preview)
  }

  private static func notFound(from preview: Preview) async -> HTTPResponse {
    if let file = await preview.file(at: OutputPath(plain: "404.html")) {
      return await page(file, .notFound, from: preview, range: nil)
    }
    let text = "<!doctype html><title>Preview</title><p>The site cannot be shown yet.</p>"
    let state = await preview.state
    return HTTPResponse(
      statusCode: .notFound, headers: headers(type: "text/html; charset=utf-8"),
      body: Data(Array(text.utf8) + scriptTag(for: state)))
  }

  private static func page(
    _ file: OutputFile, _ status: HTTPStatusCode, from preview: Preview, range: String?
  ) async -> HTTPResponse {
    let isPage = file.path.text.hasSuffix(".html")
    let tag = isPage ? scriptTag(for: await preview.state) : []
    return HTTPResponse(
      status, headers(type: MediaType(of: file.path)?.contentType ?? MediaType.unknownContentType),
      Data(file.bytes + tag), range: range)
  }

  /// The script that makes a page follow the preview.
  private static func scriptTag(for state: PreviewState) -> [UInt8] {
    let tag = """
      <script type="module" src="/.preview/preview.js" data-preview-version="\(state.version)" \
      data-preview-style="\(state.style)"></script>

      """
    return Array(tag.utf8)
  }

  private static func headers(type: String) -> HTTPHeaders {
    var headers: HTTPHeaders = [:]
    headers[.contentType] = type
    headers[.cacheControl] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    return headers
  }

  private static func plain(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers(type: "text/plain; charset=utf-8"), body: Data(text.utf8))
  }
}
