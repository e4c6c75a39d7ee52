import Diagnostics
import Testing

@testable import Previewing

@Suite struct TakenPort {
  /// Two previews may choose a port at the same moment: one gets it, the other reports it.
  @Test func isSaidAlsoWhenItWasFreeBefore() async throws {
    let first = try await RunningServer()
    await #expect(throws: Obstacle.self) {
      try await PreviewServer(first.preview, at: first.address).run { Issue.record("two answer at one port") }
    }
  }
}
