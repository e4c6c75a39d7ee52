import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation
import SiteModel

/// Serves a preview over HTTP.
package struct PreviewServer: Sendable {
  private let preview: Preview
  /// Accepted host names. Others may be an attack by another site (DNS rebinding).
  private let hosts: Set<String>
  private let address: ListeningAddress

  package init(_ preview: Preview, at address: ListeningAddress) {
    self.preview = preview
    self.address = address
    hosts = ["localhost", "127.0.0.1", "[::1]", address.host]
  }

  /// Serves until the task is cancelled or the process ends.
  ///
  /// - Parameter whenListening: called once, when the server accepts requests.
  /// - Throws: `Obstacle` if another program has taken the port since the address was chosen.
  package func run(whenListening: @escaping @Sendable () -> Void) async throws {
    let servers = try address.sockets().map(server)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for server in servers {
        group.addTask {
          do {
            try await server.run()
          } catch let error as SocketError {
            throw Obstacle(
              "cannot listen on '\(address.url)': \(error.localizedDescription)",
              hint: "give another --port, or none")
          }
        }
      }
      group.addTask {
        for server in servers { try await server.waitUntilListening(timeout: Self.patience) }
        whenListening()
      }
      for try await _ in group {}
    }
  }

  /// Seconds to wait for the server to listen, and for an answer, on a busy machine.
  private static let patience: Double = 60

  private func server(at socket: any SocketAddress) -> HTTPServer {
    let (preview, hosts) = (preview, hosts)
    let handler = ClosureHTTPHandler { request in await Self.answer(request, from: preview, to: hosts) }
    return HTTPServer(
      config: .init(address: socket, timeout: Self.patience, logger: .disabled), handler: handler)
  }

  private static func answer(_ request: HTTPRequest, from preview: Preview, to hosts: Set<String>) async
    -> HTTPResponse
  {
    guard let host = request.headers[.host], hosts.contains(name(ofHost: host)) else {
      return plain(.misdirectedRequest, "this preview answers only to the host name it was started with\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      return plain(.methodNotAllowed, "this preview only shows pages\n")
    }
    let response = await body(
      of: PreviewRequest(path: request.target.path(percentEncoded: false)), from: preview)
    guard request.method == .HEAD else { return response }
    return HTTPResponse(statusCode: response.statusCode, headers: response.headers)
  }

  private static func name(ofHost host: String) -> String {
    if host.hasPrefix("[") { return host.prefix { $0 != "]" } + "]" }
    return String(host.prefix { $0 != ":" })
  }

  private static func body(of request: PreviewRequest, from preview: Preview) async -> HTTPResponse {
    switch request {
    case .events:
      return HTTPResponse(
        statusCode: .ok, headers: headers(type: "text/event-stream"),
        body: HTTPBodySequence(from: EventStream(states: await preview.states())))
    case .script:
      return HTTPResponse(
        statusCode: .ok, headers: headers(type: "text/javascript; charset=utf-8"),
        body: Data(PackageResources.preview_js))
    case .file(let path): return await file(at: path, from: preview)
    case .nothing: return await notFound(from: preview)
    }
  }

  private static func file(at path: OutputPath, from preview: Preview) async -> HTTPResponse {
    if let file = await preview.file(at: path) { return await page(file, .ok, from: preview) }
    if let folder = try? OutputPath(path.text + "/index.html"), await preview.file(at: folder) != nil {
      // A text that is not a path cannot name a folder.
      var headers = headers(type: "text/plain; charset=utf-8")
      headers[.location] = "/\(path.text)/"
      return HTTPResponse(statusCode: .movedPermanently, headers: headers)
    }
    return await notFound(from: preview)
  }

  private static func notFound(from preview: Preview) async -> HTTPResponse {
    if let path = try? OutputPath("404.html"), let file = await preview.file(at: path) {
      // `404.html` is a valid path.
      return await page(file, .notFound, from: preview)
    }
    let text = "<!doctype html><title>Preview</title><p>The site cannot be shown yet.</p>"
    let state = await preview.state
    return HTTPResponse(
      statusCode: .notFound, headers: headers(type: "text/html; charset=utf-8"),
      body: Data(Array(text.utf8) + scriptTag(for: state)))
  }

  private static func page(_ file: OutputFile, _ status: HTTPStatusCode, from preview: Preview) async
    -> HTTPResponse
  {
    let isPage = file.path.text.hasSuffix(".html")
    let tag = isPage ? scriptTag(for: await preview.state) : []
    return HTTPResponse(
      statusCode: status,
      headers: headers(type: MediaType(of: file.path)?.contentType ?? MediaType.unknownContentType),
      body: Data(file.bytes + tag))
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
