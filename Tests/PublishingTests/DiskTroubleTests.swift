import Diagnostics
import Foundation
import Publishing
import TestFixtures
import Testing

@Suite struct DiskTrouble {
  let folder: TemporaryFolder
  let output: String

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
  }

  @Test func aFullDiskLeavesTheOldSiteWhole() throws {
    let mount = try Mount("-t tmpfs -o size=2m tmpfs", at: folder / "small")
    let output = folder / "small/public"
    let site = pages(8, of: 100_000)
    try put("example.com", at: "\(output)/CNAME")
    try publish(site, at: output)
    let error = try #require(throws: PublishingError.self) {
      try publish(pages(12, of: 150_000), at: output)
    }
    guard case .system(let failure) = error else { throw error }
    #expect(failure.code == ENOSPC)
    #expect(error.message.hasSuffix(": no space left on device; the live site is unchanged"))
    #expect(error.hint == "free space on its disk and try again")
    #expect(files(in: output) == site.merging(["CNAME": "example.com"]) { $1 })
    try publish(pages(3, of: 10_000), at: output)
    #expect(files(in: output) == pages(3, of: 10_000).merging(["CNAME": "example.com"]) { $1 })
    withExtendedLifetime(mount) {}
  }

  @Test func aReadOnlyFileSystemIsSaid() throws {
    let mount = try Mount("-t tmpfs -o size=2m tmpfs", at: folder / "disk")
    let output = folder / "disk/public"
    try publish(["index.html": "1"], at: output)
    try #require(shell("mount -o remount,ro '\(folder / "disk")'") == 0)
    let error = try #require(throws: PublishingError.self) { try publish(["index.html": "2"], at: output) }
    #expect(error.message.contains("read-only file system"))
    #expect(error.hint == "its file system is read-only: make it writable, or give another --output")
    #expect(files(in: output) == ["index.html": "1"])
    withExtendedLifetime(mount) {}
  }

  @Test func readOnlyFilesAreReplaced() throws {
    try put("example.com", at: "\(output)/CNAME")
    for round in 0..<4 {
      try publish(["index.html": "\(round)", "a/index.html": "a"], at: output)
      try #require(shell("find '\(folder.path)' -type f ! -name '*.lock' -exec chmod 444 {} +") == 0)
      #expect(files(in: output) == ["index.html": "\(round)", "a/index.html": "a", "CNAME": "example.com"])
    }
  }

  @Test func aFileThatCannotBeRemovedIsNamed() throws {
    try publish(["index.html": "1", "a/index.html": "a"], at: output)
    try publish(["index.html": "2", "a/index.html": "a"], at: output)
    let page = folder / ".public.previous/index.html"
    try #require(shell("chattr +i '\(page)'") == 0, "this test needs root and chattr")
    let error = try #require(throws: PublishingError.self) { try publish(["index.html": "3"], at: output) }
    #expect(error == .system(SystemFailure(action: "remove", path: page, code: EPERM)))
    #expect(files(in: output) == ["index.html": "2", "a/index.html": "a"])
  }

  @Test func aLinkStandsForWhereItLeads() throws {
    let target = folder / "elsewhere/site"
    try #require(shell("mkdir -p '\(target)' && ln -s elsewhere/site '\(output)'") == 0)
    try publish(["index.html": "1"], at: output)
    try publish(["index.html": "2"], at: "\(output)/")
    #expect(files(in: target) == ["index.html": "2"])
    #expect(files(in: folder / "elsewhere/.site.previous") == ["index.html": "1"])
    #expect(try statusOnDisk(output).st_mode & S_IFMT == S_IFLNK)
    _ = try rollBack(output: output)
    #expect(files(in: target) == ["index.html": "1"])
  }

  @Test func aLinkToNothingIsSaid() throws {
    try #require(shell("ln -s nowhere '\(output)'") == 0)
    #expect(throws: PublishingError.linkToNothing(output)) { try publish(["index.html": "1"], at: output) }
  }

  @Test(arguments: [
    (make: "true", output: ""),
    (make: "true", output: "/"),
    (make: "touch public", output: "public"),
    (make: "mkdir -p public; touch .public.previous", output: "public"),
  ])
  func anOutputThatIsNoFolderIsRefused(make: String, output: String) throws {
    try #require(shell("cd '\(folder.path)' && \(make)") == 0)
    let path = output == "public" ? self.output : output
    #expect(throws: PublishingError.self) { try publish(["index.html": "1"], at: path) }
    #expect(files(in: self.output).isEmpty)
  }

  private func pages(_ count: Int, of size: Int) -> SiteTexts {
    Dictionary(
      uniqueKeysWithValues: (0..<count).map {
        ("page-\($0)/index.html", String(repeating: "\($0 % 10)", count: size))
      })
  }
}
