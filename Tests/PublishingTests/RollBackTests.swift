import Foundation
import Publishing
import TestFixtures
import Testing

@Suite struct RollingBack {
  let folder: TemporaryFolder
  let output: String

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
  }

  @Test func bringsTheVersionBeforeBackAndForth() throws {
    let one = ["index.html": "1", "old/index.html": "old"]
    let two = ["index.html": "2", "new/index.html": "new"]
    try publish(one, at: output)
    try publish(two, at: output)
    try put("example.com", at: "\(output)/CNAME")
    let report = try rollBack(output: output)
    #expect(report.outcome == .exchanged)
    #expect(report.added.map(\.text) == ["old/index.html"])
    #expect(report.changed.map(\.text) == ["index.html"])
    #expect(report.removed.map(\.text) == ["new/index.html"])
    #expect(files(in: output) == one.merging(["CNAME": "example.com"]) { $1 })
    _ = try rollBack(output: output)
    #expect(files(in: output) == two.merging(["CNAME": "example.com"]) { $1 })
    try publish(one, at: output)
    #expect(files(in: output) == one.merging(["CNAME": "example.com"]) { $1 })
  }

  @Test func needsAVersionBefore() throws {
    #expect(throws: PublishingError.noEarlierVersion(output)) { try rollBack(output: output) }
    try put("foreign", at: "\(output)/.gitignore")
    try publish(["index.html": "1"], at: output)
    #expect(throws: PublishingError.noEarlierVersion(output)) { try rollBack(output: output) }
    #expect(files(in: output) == ["index.html": "1", ".gitignore": "foreign"])
  }

  @Test func needsItWhole() throws {
    try publish(["index.html": "1", "a/index.html": "a"], at: output)
    try publish(["index.html": "2"], at: output)
    let page = folder / ".public.previous/a/index.html"
    try FileManager.default.removeItem(atPath: page)
    #expect(throws: PublishingError.brokenEarlierVersion(page)) { try rollBack(output: output) }
    #expect(files(in: output) == ["index.html": "2"])
  }

  @Test func doesNotTakeAnUnfinishedOne() throws {
    try publish(["index.html": "1"], at: output)
    try publish(["index.html": "2"], at: output)
    let givenUp = try Publication(at: output)
    try givenUp.write(outputFiles(["index.html": "3"]))
    let other = folder / "link"
    try #require(
      shell("cp -r '\(folder.path)' '\(folder.path).copy' && mv '\(folder.path).copy' '\(other)'") == 0)
    #expect(throws: PublishingError.noEarlierVersion("\(other)/public")) {
      try rollBack(output: "\(other)/public")
    }
  }
}
