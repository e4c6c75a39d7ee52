import Assembling
import Foundation
import SiteModel
import TradeAssurance

@testable import Previewing

/// A running preview of a small site, with a secret file beside it.
final class RunningServer: Sendable {
  let site: WrittenSite
  let preview: Preview
  let address: ListeningAddress
  private let serving: Task<Void, any Error>

  static let secret = "what no browser may see"

  init() async throws {
    site = try WrittenSite()
    try site.write("secret.txt", Self.secret)
    preview = Preview(
      root: site.root,
      options: AssemblyOptions(
        edition: .current, today: Day(year: 2026, month: 3, day: 10), showsUnpublished: true,
        hasSearch: false, module: [0], assetFolderName: "preview"))
    await preview.refresh()
    (address, serving) = try await Self.serve(preview)
  }

  deinit { serving.cancel() }

  /// Another test may take the port that was free a moment ago.
  private static func serve(_ preview: Preview) async throws -> (ListeningAddress, Task<Void, any Error>) {
    while true {
      let address = try ListeningAddress(host: "127.0.0.1", port: nil)
      let (listening, continuation) = AsyncStream.makeStream(of: Void.self)
      let serving = Task {
        defer { continuation.finish() }
        try await PreviewServer(preview, at: address).run { continuation.yield() }
      }
      for await _ in listening { return (address, serving) }
    }
  }

  /// The server's answer to these bytes until it closes or stops sending.
  func answer(to bytes: some Sequence<UInt8>) async -> String {
    let bytes = Array(bytes)
    return await Connection.apart {
      guard let connection = Connection(to: self.address) else { return "" }
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
