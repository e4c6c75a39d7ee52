import Glibc
import Publishing
import SiteModel
import TestFixtures
import Testing

@Suite struct Versions {
  let folder: TemporaryFolder
  let output: String
  let slot: String

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
    slot = folder / ".public.previous"
  }

  @Test func theFirstIsPublishedWhole() throws {
    let site = ["index.html": "home", "fees/index.html": "fees", "assets/1/a.css": "css"]
    let report = try publish(site, at: output)
    #expect(files(in: output) == site)
    #expect(report.outcome == .exchanged)
    #expect(report.added.sorted() == (try paths("assets/1/a.css", "fees/index.html", "index.html")))
    #expect(report.notes.isEmpty)
    #expect(access(slot, F_OK) != 0)
  }

  @Test func missingFoldersAboveTheOutputAreMade() throws {
    try publish(["index.html": "home"], at: folder / "deep/down/public/")
    #expect(files(in: folder / "deep/down/public") == ["index.html": "home"])
  }

  @Test func theNextTakesItsPlaceAndTheOldOneStaysBeside() throws {
    let first = ["index.html": "home", "a/index.html": "a", "b/index.html": "b", "c/d/index.html": "d"]
    let second = ["index.html": "home", "a/index.html": "A", "e/index.html": "e"]
    try publish(first, at: output)
    let report = try publish(second, at: output)
    #expect(files(in: output) == second)
    #expect(files(in: slot) == first)
    #expect(report.added == (try paths("e/index.html")))
    #expect(report.changed == (try paths("a/index.html")))
    #expect(report.removed.sorted() == (try paths("b/index.html", "c/d/index.html")))
    #expect(report.unchanged == 1)
    #expect(access(folder / "public/b", F_OK) != 0, "a folder of ours that is empty goes")
  }

  @Test func manyInTurnLeaveOnlyTheLastTwo() throws {
    var before: SiteTexts = [:]
    for version in 0..<8 {
      let site = siteOfRound(version)
      try publish(site, at: output)
      #expect(files(in: output) == site, "version \(version)")
      if version > 0 { #expect(files(in: slot) == before, "before version \(version)") }
      before = site
    }
  }

  @Test func filesAndFoldersChangePlaces() throws {
    let rounds: [SiteTexts] = [
      ["a": "file", "b/index.html": "in a folder"], ["a/index.html": "in a folder", "b": "file"],
      ["a": "file", "b/index.html": "in a folder"], ["a/x/y": "deeper", "b/index.html/z": "deeper"],
    ]
    for site in rounds {
      try publish(site, at: output)
      #expect(files(in: output) == site)
    }
  }

  @Test func theSameAgainWritesNothing() throws {
    let site = siteOfRound(3)
    try publish(siteOfRound(2), at: output)
    try publish(site, at: output)
    let before = try dates(below: folder.path)
    let report = try publish(site, at: output)
    #expect(report.outcome == .unchanged)
    #expect(report.unchanged == site.count)
    #expect(try dates(below: folder.path) == before)
  }

  @Test func onlyDifferencesAreWritten() throws {
    let first = ["index.html": "home", "a/index.html": "a", "b/index.html": "b"]
    var second = first
    second["a/index.html"] = "A"
    var third = second
    third["b/index.html"] = "B"
    try publish(first, at: output)
    try publish(second, at: output)
    let inode = try statusOnDisk("\(slot)/index.html").st_ino
    try publish(third, at: output)
    #expect(try statusOnDisk("\(output)/index.html").st_ino == inode)
    #expect(files(in: output) == third)
  }

  @Test func threadsWriteTogether() async throws {
    let site = Dictionary(
      uniqueKeysWithValues: (0..<400).map { ("\($0 % 20)/\($0)/index.html", "page \($0)") })
    for round in 0..<3 {
      let expected = site.mapValues { "\($0), round \(round)" }
      let publication = try Publication(at: output)
      let batches = try outputFiles(expected)
      try await withThrowingTaskGroup { group in
        for start in stride(from: 0, to: batches.count, by: 7) {
          group.addTask { try publication.write(batches[start..<min(start + 7, batches.count)]) }
        }
        try await group.waitForAll()
      }
      #expect(try publication.finish().outcome == .exchanged)
      #expect(files(in: output) == expected)
    }
  }

  /// The first path of several is named, whatever the order of the threads.
  @Test(arguments: [["a"], ["a", "b"], ["b", "a"]])
  func twoFilesOfOnePathAreRefused(paths: [String]) throws {
    let publication = try Publication(at: output)
    for path in paths + paths {
      try publication.write([OutputFile(path: OutputPath(plain: path), bytes: [])])
    }
    #expect(throws: PublishingError.collidingFiles("a", "a")) { try publication.finish() }
  }

  @Test(arguments: [["a", "b"], ["b", "a"]])
  func aFileAndAFolderOfOnePathAreRefused(paths: [String]) throws {
    let publication = try Publication(at: output)
    for path in paths.flatMap({ ["\($0)/d", "\($0)/c", $0] }) {
      try publication.write([OutputFile(path: OutputPath(plain: path), bytes: [])])
    }
    #expect(throws: PublishingError.collidingFiles("a", "a/c")) { try publication.finish() }
  }

  @Test(arguments: [
    (site: ["a": "", "a/b": ""], error: PublishingError.collidingFiles("a", "a/b")),
    (site: [".helpcenter/manifest": ""], error: .reservedPath(".helpcenter/manifest")),
    (site: [".helpcenter": ""], error: .reservedPath(".helpcenter")),
  ])
  func whatCannotBeTogetherIsRefused(site: SiteTexts, error: PublishingError) throws {
    #expect(throws: error) { try publish(site, at: output) }
    #expect(access(output, F_OK) != 0)
  }

  /// A site whose added, changed and removed files differ from round to round.
  private func siteOfRound(_ round: Int) -> SiteTexts {
    var site = ["index.html": "home", "facts.json": "round \(round / 2)"]
    for page in 0..<12 where (page + round) % 5 != 0 {
      site["section-\(page % 3)/page-\(page)/index.html"] = "page \(page) since \((round + page) / 4)"
    }
    return site
  }

  /// The time of the last change of each file and folder, except the lock.
  private func dates(below folder: String) throws -> [String: [Int]] {
    var dates: [String: [Int]] = [:]
    for path in files(in: folder).keys where !path.hasSuffix(".lock") {
      let status = try statusOnDisk("\(folder)/\(path)")
      dates[path] = [Int(status.st_ino), status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }
    for path in ["public", "public/.helpcenter", ".public.previous", ".public.previous/.helpcenter/manifest"]
    {
      let status = try statusOnDisk("\(folder)/\(path)")
      dates[path] = [Int(status.st_ino), status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }
    return dates
  }
}
