import Foundation
import Publishing
import TestFixtures
import Testing

/// Publishing where folders cannot be exchanged. The mounts are real, so these tests need root.
@Suite struct FileByFilePublishing {
  let folder: TemporaryFolder
  let output: String
  let other: TemporaryFolder
  let foreign = ["CNAME": "example.com", ".well-known/security.txt": "Contact"]

  init() throws {
    folder = try TemporaryFolder.inMemory()
    other = try TemporaryFolder.inMemory()
    output = folder / "public"
  }

  @Test(arguments: ["another file system", "the same file system, bound"])
  func aMountPointIsPublishedFileByFile(kind: String) throws {
    let mount = try Mount(kind.hasPrefix("another") ? "-t tmpfs tmpfs" : "--bind '\(other.path)'", at: output)
    try put(foreign)
    for round in 0..<4 {
      let site = siteOfRound(round)
      let report = try publish(site, at: output)
      #expect(report.outcome == .fileByFile)
      let kept = round == 0 ? [:] : ["assets/\(round - 1)/a.css": "\(round - 1)"]
      #expect(files(in: output) == site.merging(foreign) { $1 }.merging(kept) { $1 }, "round \(round)")
      #expect(report.notes.count == 1)
      #expect(report.notes.first?.description.hasSuffix("assets, then pages, then deletions") == true)
      #expect(try publish(site, at: output).outcome == .unchanged)
    }
    #expect(throws: PublishingError.noEarlierVersion(output)) { try rollBack(output: output) }
    withExtendedLifetime(mount) {}
  }

  @Test func aMountInsideIsNotCarriedAway() throws {
    try publish(siteOfRound(0), at: output)
    let mount = try Mount("-t tmpfs tmpfs", at: "\(output)/.well-known")
    try put(foreign)
    #expect(try publish(siteOfRound(1), at: output).outcome == .fileByFile)
    var all = siteOfRound(1).merging(["assets/0/a.css": "0"]) { $1 }
    all["CNAME"] = "example.com"
    #expect(files(in: output) == all, "the walk does not enter the mount")
    #expect(files(in: "\(output)/.well-known") == ["security.txt": "Contact"])
    withExtendedLifetime(mount) {}
  }

  @Test func aCrashInTheMiddleIsRepaired() throws {
    let mount = try Mount("-t tmpfs tmpfs", at: output)
    try publish(siteOfRound(0), at: output)
    try publish(siteOfRound(1), at: output)
    // As after a crash: no manifest, some new pages, some stale ones deleted.
    let manifest = "\(output)/.helpcenter/manifest"
    try #require(shell("mv '\(manifest)' '\(output)/.helpcenter/unfinished'") == 0)
    try PublishingTests.put("HOME 1", at: "\(output)/index.html")
    let report = try publish(siteOfRound(2), at: output)
    #expect(files(in: output) == siteOfRound(2).merging(["assets/1/a.css": "1"]) { $1 })
    #expect(report.notes.contains(.repaired(output)))
    #expect(try publish(siteOfRound(2), at: output).outcome == .unchanged)
    withExtendedLifetime(mount) {}
  }

  @Test func aFullDiskChangesNothing() throws {
    let mount = try Mount("-t tmpfs -o size=300k tmpfs", at: output)
    try publish(["index.html": "1", "a/index.html": "a"], at: output)
    let error = try #require(throws: PublishingError.self) {
      try publish(["index.html": "2", "a/index.html": String(repeating: "a", count: 400_000)], at: output)
    }
    guard case .system(let failure) = error else { throw error }
    #expect(failure.code == ENOSPC)
    #expect(files(in: output) == ["index.html": "1", "a/index.html": "a"])
    try publish(["index.html": "3"], at: output)
    #expect(files(in: output) == ["index.html": "3"])
    withExtendedLifetime(mount) {}
  }

  private func siteOfRound(_ round: Int) -> SiteTexts {
    var site = [
      "index.html": "home \(round)", "same/index.html": "same", "assets/\(round)/a.css": "\(round)",
    ]
    site[round.isMultiple(of: 2) ? "swap" : "swap/index.html"] = "a file or a folder"
    site["only-\(round)/index.html"] = "only here"
    return site
  }

  private func put(_ texts: SiteTexts) throws {
    for (path, text) in texts { try PublishingTests.put(text, at: "\(output)/\(path)") }
  }
}
