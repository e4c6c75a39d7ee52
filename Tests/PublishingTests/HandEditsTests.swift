import Foundation
import Publishing
import SiteModel
import TestFixtures
import Testing

@Suite struct FilesEditedByHand {
  let folder: TemporaryFolder
  let output: String
  let site = ["index.html": "home", "fees/index.html": "fees"]

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
    try publish(site, at: output)
  }

  @Test(arguments: [
    (text: "longer than before", why: "its size differs"),
    (text: "FEES", why: "its size is the same, but it is newer than the manifest"),
  ])
  func areWrittenAnewWithANote(text: String, why: String) throws {
    try put(text, at: "\(output)/fees/index.html")
    let report = try publish(site, at: output)
    #expect(files(in: output) == site, "\(why)")
    #expect(report.changed == (try paths("fees/index.html")))
    #expect(
      report.notes == [.editedByHand(try paths("fees/index.html"), folder: folder / ".public.previous")])
    #expect(files(in: folder / ".public.previous")["fees/index.html"] == text, "the edited one is not lost")
    #expect(try publish(site, at: output).outcome == .unchanged)
  }

  @Test func areWrittenAnewWhenDeleted() throws {
    try FileManager.default.removeItem(atPath: "\(output)/fees")
    let report = try publish(site, at: output)
    #expect(files(in: output) == site)
    #expect(report.changed == (try paths("fees/index.html")))
  }

  @Test func areNotedWhenTheirPageGoes() throws {
    try put("edited", at: "\(output)/fees/index.html")
    let report = try publish(["index.html": "home"], at: output)
    #expect(report.removed == (try paths("fees/index.html")))
    #expect(
      report.notes == [.editedByHand(try paths("fees/index.html"), folder: folder / ".public.previous")])
  }

  @Test func touchedOnlyAreLeft() throws {
    try #require(shell("touch -d tomorrow '\(output)/index.html'") == 0)
    #expect(try publish(site, at: output).outcome == .unchanged)
  }

  @Test func withTheirDateSetBackStopTheBuildRatherThanSpread() throws {
    let page = "\(output)/fees/index.html"
    try #require(shell("printf FEES > '\(page)' && touch -d 2001-01-01 '\(page)'") == 0)
    #expect(throws: PublishingError.changedByHand(page)) {
      try publish(["index.html": "new", "fees/index.html": "fees"], at: output)
    }
    try FileManager.default.removeItem(atPath: page)
    try publish(["index.html": "new", "fees/index.html": "fees"], at: output)
    #expect(files(in: output) == ["index.html": "new", "fees/index.html": "fees"])
  }

  @Test func theManifestItselfStopsTheBuild() throws {
    try put("nonsense", at: "\(output)/.helpcenter/manifest")
    #expect(throws: PublishingError.damagedManifest(path: "\(output)/.helpcenter/manifest", line: 1)) {
      try publish(site, at: output)
    }
    #expect(files(in: output) == site)
  }

  @Test func inTheOtherSlotDoNotComeBack() throws {
    try publish(["index.html": "new", "fees/index.html": "fees"], at: output)
    let slot = folder / ".public.previous"
    try put("edited", at: "\(slot)/fees/index.html")
    try put("nonsense", at: "\(slot)/.helpcenter/manifest")
    try put("left over", at: "\(slot)/old/index.html")
    let report = try publish(site, at: output)
    #expect(files(in: output) == site)
    #expect(report.notes == [.repaired(slot)])
  }
}
