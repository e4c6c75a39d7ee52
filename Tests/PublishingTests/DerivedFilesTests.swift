import Foundation
import Publishing
import SiteModel
import Testing

@Suite struct DerivedFiles {
  let folder: TemporaryFolder
  let output: String

  init() throws {
    folder = try TemporaryFolder()
    output = folder / "public"
  }

  struct ToolFailed: Error {}

  @Test func belongToTheVersion() throws {
    var seen: [SiteTexts] = []
    let one = ["index.html": "1", "a/index.html": "a", "style.css": "s"]
    let report = try publishIndexed(one, seen: &seen)
    #expect(
      report.added.map(\.text) == [
        "a/index.html", "index.html", "search/deep/words", "search/pages-2", "style.css",
      ])
    #expect(files(in: output) == one.merging(["search/pages-2": "", "search/deep/words": "1a"]) { $1 })
    #expect(try publishIndexed(one, seen: &seen).outcome == .unchanged)
    #expect(seen == [one])
  }

  @Test func areMadeAgainOnlyWhenTheirSourcesChange() throws {
    var seen: [SiteTexts] = []
    let rounds: [(site: SiteTexts, runs: Int, index: SiteTexts)] = [
      (["index.html": "1", "a/index.html": "a"], 1, ["search/pages-2": "", "search/deep/words": "1a"]),
      (
        ["index.html": "1", "a/index.html": "a", "style.css": "s"], 1,
        ["search/pages-2": "", "search/deep/words": "1a"]
      ),
      (["index.html": "2", "style.css": "s"], 2, ["search/pages-1": "", "search/deep/words": "2"]),
      (["index.html": "2", "style.css": "S"], 2, ["search/pages-1": "", "search/deep/words": "2"]),
      (["index.html": "2", "b/index.html": "b"], 3, ["search/pages-2": "", "search/deep/words": "2b"]),
    ]
    for (number, round) in rounds.enumerated() {
      _ = try publishIndexed(round.site, seen: &seen)
      #expect(files(in: output) == round.site.merging(round.index) { $1 }, "round \(number)")
      #expect(seen.count == round.runs, "round \(number)")
    }
    #expect(seen.last == ["index.html": "2", "b/index.html": "b"], "the tool sees no stale file")
    try publish(["index.html": "2"], at: output)
    #expect(files(in: output) == ["index.html": "2"])
  }

  /// What is kept of the index before is no part of the new one.
  @Test func areTakenOverWithoutThoseThatAreKept() throws {
    let index = try OutputPath("pagefind")
    func publishIndexed(_ site: SiteTexts) throws -> PublishReport {
      let publication = try Publication.begin(at: output)
      try publication.write(outputFiles(site))
      try publication.derive(index, from: { $0.text.hasSuffix(".html") }) { folder in
        let text = files(in: folder)["index.html"] ?? ""
        try put(text, at: "\(folder)/pagefind/fragment/en_\(text).pf_fragment")
      }
      return try publication.finish()
    }
    func fragments() -> Set<String> { Set(files(in: output).keys.filter { $0.hasPrefix("pagefind/") }) }
    _ = try publishIndexed(["index.html": "1"])
    _ = try publishIndexed(["index.html": "2"])
    #expect(fragments() == ["pagefind/fragment/en_1.pf_fragment", "pagefind/fragment/en_2.pf_fragment"])
    #expect(try publishIndexed(["index.html": "2"]).outcome == .unchanged)
    _ = try publishIndexed(["index.html": "2", "style.css": "s"])
    #expect(fragments() == ["pagefind/fragment/en_2.pf_fragment"])
  }

  @Test func areMadeAgainWhenOneIsDamaged() throws {
    var seen: [SiteTexts] = []
    _ = try publishIndexed(["index.html": "1"], seen: &seen)
    try put("damaged", at: "\(output)/search/deep/words")
    let report = try publishIndexed(["index.html": "1"], seen: &seen)
    #expect(report.changed.map(\.text) == ["search/deep/words"])
    #expect(files(in: output)["search/deep/words"] == "1")
  }

  @Test func thatCannotBeMadeLeaveTheLiveVersion() throws {
    try publish(["index.html": "1"], at: output)
    let publication = try Publication.begin(at: output)
    try publication.write(outputFiles(["index.html": "2"]))
    #expect(throws: ToolFailed.self) {
      try publication.derive(OutputPath("search"), from: { _ in true }, by: { _ in throw ToolFailed() })
    }
    #expect(files(in: output) == ["index.html": "1"])
  }

  /// The first version too, whose folder holds what the build has written and nothing else.
  @Test(arguments: [["1"], ["1", "2"]])
  func areAllThatAToolLeaves(versions: [String]) throws {
    for version in versions {
      let publication = try Publication.begin(at: output)
      try publication.write(outputFiles(["index.html": version]))
      try publication.derive(OutputPath("search"), from: { _ in true }) { folder in
        try put(version, at: "\(folder)/search/words")
        try put("", at: "\(folder)/search.tmp/words")
      }
      _ = try publication.finish()
      #expect(files(in: output) == ["index.html": version, "search/words": version])
    }
  }

  /// Publishes with a tool that writes how many pages there are, and all their text.
  private func publishIndexed(_ site: SiteTexts, seen: inout [SiteTexts]) throws -> PublishReport {
    let publication = try Publication.begin(at: output)
    try publication.write(outputFiles(site))
    try publication.derive(OutputPath("search"), from: { $0.text.hasSuffix(".html") }) { folder in
      let pages = files(in: folder)
      seen.append(pages)
      let texts = pages.filter { $0.key.hasSuffix(".html") }.sorted {
        ($0.key.count, $0.key) < ($1.key.count, $1.key)
      }
      try put("", at: "\(folder)/search/pages-\(texts.count)")
      try put(texts.map(\.value).joined(), at: "\(folder)/search/deep/words")
    }
    return try publication.finish()
  }
}
