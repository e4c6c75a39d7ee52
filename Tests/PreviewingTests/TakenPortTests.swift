import Diagnostics
import Testing

@testable import Previewing

@Suite struct TakenPort {
  @Test func isPassedOverUnlessItWasAskedFor() async throws {
    let first = try await RunningServer()
    #expect(try await RunningServer().port != first.port)
    await refuses(host: "127.0.0.1", port: first.port)
    // The one beside it that a browser asks for 'localhost' counts as well.
    await refuses(host: "::1", port: first.port)
  }

  @Test(arguments: ["no address", "192.0.2.1", "::g"])
  func isNotLookedForWhereTheMachineHasNoSuchAddress(host: String) async {
    await refuses(host: host, port: nil)
  }

  @Test func isLeftWhenTheSiteCannotBeShown() async throws {
    struct Failure: Error {}
    let site = try WrittenSite()
    await #expect(throws: Failure.self) {
      try await PreviewServer(host: "127.0.0.1", port: nil).run { _ in
        site.preview()
      } whenListening: { _, _ in
        throw Failure()
      }
    }
  }

  private func refuses(host: String, port: UInt16?) async {
    await #expect(throws: Obstacle.self) {
      let site = try WrittenSite()
      try await PreviewServer(host: host, port: port).run { _ in
        site.preview()
      } whenListening: { _, url in
        Issue.record("it listens at \(url)")
      }
    }
  }
}
