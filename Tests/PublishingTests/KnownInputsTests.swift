import Foundation
import Publishing
import SiteModel
import Testing

/// A build that takes in what the live version was made of has nothing to do.
@Suite struct InputsThatAreKnown {
  let folder: TemporaryFolder
  let output: String
  let site = ["index.html": "home", "fees/index.html": "fees"]

  init() throws {
    folder = try TemporaryFolder()
    output = folder / "public"
    try publish(site, at: output, madeOf: "one")
  }

  private func report(of inputs: String) throws -> PublishReport? {
    try Publication.report(at: output, ifMadeOf: ContentHash(of: Array(inputs.utf8)))
  }

  @Test func areTheSameWithNothingWritten() throws {
    let slot = try publish(site.merging(["new": "file"]) { $1 }, at: output, madeOf: "two")
    let before = files(in: folder.path)
    let report = try #require(try report(of: "two"))
    #expect(report.outcome == .unchanged)
    #expect((report.unchanged, slot.unchanged) == (3, 2))
    #expect((report.added, report.changed, report.removed, report.notes) == ([], [], [], []))
    #expect(
      files(in: folder.path).filter { $0.key != ".public.lock" } == before.filter { $0.key != ".public.lock" }
    )
  }

  @Test func areOthers() throws {
    #expect(try report(of: "two") == nil)
  }

  @Test(arguments: ["touch '$/fees/index.html'; echo changed > '$/fees/index.html'", "rm '$/index.html'"])
  func doNotCountForASiteThatWasEdited(command: String) throws {
    try #require(shell(command.replacing("$", with: output)) == 0)
    #expect(try report(of: "one") == nil)
  }

  @Test func doNotCountForAVersionThatCameOtherwise() throws {
    try publish(["index.html": "home"], at: output)
    #expect(try report(of: "one") == nil, "a build that did not say what it was made of")
    _ = try rollBack(output: output)
    #expect(try report(of: "one") != nil, "the version of these inputs is live again")
    try publish(["index.html": "new"], at: output, madeOf: "two")
    _ = try rollBack(output: output)
    #expect(try report(of: "two") == nil, "its version is not live")
  }

  @Test func doNotCountForAnUnfinishedVersion() throws {
    let folder = "\(output)/.helpcenter"
    try FileManager.default.moveItem(atPath: "\(folder)/manifest", toPath: "\(folder)/unfinished")
    #expect(try report(of: "one") == nil)
  }

  @Test(arguments: ["", "1 2 3", "1 2 3 4\n"])
  func areUnknownInADamagedFile(text: String) throws {
    try put(text, at: folder / ".public.inputs")
    #expect(try report(of: "one") == nil)
  }

  @Test func thatCannotBeWrittenDownDoNotStopABuild() throws {
    let other = folder / "other"
    try FileManager.default.createDirectory(
      atPath: folder / ".other.inputs", withIntermediateDirectories: true)
    #expect(try publish(site, at: other, madeOf: "one").outcome == .exchanged)
    #expect(files(in: other) == site)
  }

  @Test func areWrittenDownByABuildThatChangesNothingToo() throws {
    try publish(site, at: output, madeOf: "two")
    #expect(try report(of: "two") != nil)
  }
}
