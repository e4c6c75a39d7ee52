import Foundation
import Testing

@testable import Previewing

/// A running preview of a small site, with a secret file beside it.
final class RunningServer: Sendable {
  let site: WrittenSite
  let preview: Preview
  let port: UInt16
  private let serving: Task<Void, any Error>

  static let secret = "what no browser may see"

  init(host: String = "127.0.0.1") async throws {
    let site = try WrittenSite()
    try site.write("secret.txt", Self.secret)
    self.site = site
    let (started, continuation) = AsyncThrowingStream.makeStream(of: (preview: Preview, url: String).self)
    serving = Task {
      do {
        try await PreviewServer(host: host, port: nil).run { _ in
          site.preview()
        } whenListening: { preview, url in
          _ = try await preview.start()
          continuation.yield((preview, url))
        }
      } catch {
        continuation.finish(throwing: error)
      }
    }
    var first = started.makeAsyncIterator()
    let server = try #require(try await first.next())
    preview = server.preview
    port = try #require(URL(string: server.url)?.port.flatMap(UInt16.init))
  }

  deinit { serving.cancel() }

  /// The server's answer to these bytes until it closes or stops sending.
  func answer(to bytes: some Sequence<UInt8>) async -> String {
    let bytes = Array(bytes)
    return await Connection.apart {
      guard let connection = Connection(to: self.port) else { return "" }
      connection.send(bytes)
      return connection.rest()
    }
  }

  /// The answer to a request for this target, as written on the wire.
  func answer(toTarget target: String, method: String = "GET", host: String = "localhost") async -> String {
    await answer(to: Self.request(target, method: method, host: host).utf8)
  }

  static func request(_ target: String, method: String = "GET", host: String = "localhost") -> String {
    "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
  }
}
