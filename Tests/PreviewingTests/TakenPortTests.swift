import Assembling
import Testing
import TradeAssurance

@testable import Previewing

@Suite struct TakenPort {
  /// Two previews may choose a port at the same moment: one of them gets it, the other says so.
  @Test func isSaidAlsoWhenItWasFreeBefore() async throws {
    let address = try ListeningAddress(host: "127.0.0.1", port: nil)
    let options = AssemblyOptions(edition: .current, today: Day(year: 2026, month: 3, day: 10))
    let server = PreviewServer(Preview(root: ".", options: options), at: address)
    let (listening, continuation) = AsyncStream.makeStream(of: Void.self)
    let first = Task { try await server.run { continuation.finish() } }
    for await _ in listening {}
    await #expect(throws: ListeningError.self) {
      try await server.run { Issue.record("two programs answer at one port") }
    }
    first.cancel()
  }
}
