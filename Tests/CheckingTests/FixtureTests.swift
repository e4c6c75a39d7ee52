import Checking
import Diagnostics
import Foundation
import TestFixtures
import Testing

/// Each check finds the marked places of its broken site, with the recorded messages, and nothing in the
/// clean one.
///
/// With `RECORD=1` in the environment the messages are recorded and the run fails: read them before you trust
/// them.
@Suite struct FixtureSites {
  private static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: CheckFixture.all)
  func aBrokenSiteIsFound(fixture: CheckFixture) async throws {
    let (found, places) = try await fixture.result(of: "broken")
    let text = DiagnosticText(colours: false).text(of: found)
    if Self.records {
      try Data(text.utf8).write(to: fixture.expectedFile)
      Issue.record("recorded \(fixture.expectedFile.lastPathComponent) of \(fixture.name)")
    }
    let expected = try String(contentsOf: fixture.expectedFile, encoding: .utf8)
    #expect(text == expected)
    #expect(!text.isEmpty)
    let marked = found.compactMap { finding in finding.place.map { "\(finding.location.file):\($0)" } }
    #expect(marked.sorted() == places)
  }

  @Test(arguments: CheckFixture.all)
  func aCleanSiteIsNot(fixture: CheckFixture) async throws {
    let (found, places) = try await fixture.result(of: "clean")
    #expect(DiagnosticText(colours: false).text(of: found) == "")
    #expect(places == [])
  }

  @Test func eachCheckHasItsSites() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: CheckFixture.folder.path())
    #expect(Set(folders).subtracting(["site"]) == Set(CheckFixture.all.map(\.name)))
    #expect(Set(CheckFixture.all.map(\.name)).count == SiteCheck.all.count)
  }
}
