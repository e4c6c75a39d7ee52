import Foundation
import Publishing
import SiteModel
import TestFixtures
import Testing

@Suite struct DerivedFiles {
  let folder: TemporaryFolder
  let output: String

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
  }

  @Test func belongToTheVersion() throws {
    var seen: [SiteTexts] = []
    let one = ["index.html": "1", "a/index.html": "a", "style.css": "s"]
    let report = try publishIndexed(one, seen: &seen)
    #expect(
      report.added.map(\.text).sorted() == [
        "a/index.html", "index.html", "search/deep/words", "search/pages-2", "search/search-source.txt",
        "style.css",
      ])
    #expect(files(in: output) == one.merging(["search/pages-2": "", "search/deep/words": "1a"]) { $1 })
    #expect(try publishIndexed(one, seen: &seen).outcome == .unchanged)
    #expect(seen == [["index.html": "1", "a/index.html": "a"]])
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
    #expect(seen.last == ["index.html": "2", "b/index.html": "b"], "a page that is gone is no source")
    try publish(["index.html": "2"], at: output)
    #expect(files(in: output) == ["index.html": "2"])
  }

  /// Kept files of the earlier index are not part of the new one.
  @Test func areTakenOverWithoutThoseThatAreKept() throws {
    func publishIndexed(_ site: SiteTexts) throws -> PublishReport {
      let publication = try Publication(at: output)
      try publication.write(outputFiles(site))
      try derive("pagefind", in: publication) { texts in
        let text = texts["index.html"] ?? ""
        return try outputFiles(["pagefind/fragment/en_\(text).pf_fragment": text])
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
    struct Failed: Error {}
    try publish(["index.html": "1"], at: output)
    let publication = try Publication(at: output)
    try publication.write(outputFiles(["index.html": "2"]))
    #expect(throws: Failed.self) {
      try derive("search", in: publication) { _ in throw Failed() }
    }
    #expect(files(in: output) == ["index.html": "1"])
  }

  /// Whether they are in the slot, because they differ, or only in the live version.
  @Test func areMadeOfSourcesSortedByPath() throws {
    let one = ["index.html": "1", "b/index.html": "b", "a/index.html": "a", "a.html": "A", "style.css": "s"]
    for version in [one, one.merging(["b/index.html": "B"]) { $1 }] {
      let publication = try Publication(at: output)
      for file in try outputFiles(version).reversed() { try publication.write([file]) }
      try publication.derive("search") { pages in
        let seen = pages.map { "\($0.path) \(String(decoding: $0.bytes, as: UTF8.self))\n" }
        return try outputFiles(["search/seen": seen.joined()])
      }
      _ = try publication.finish()
    }
    #expect(
      files(in: output)["search/seen"] == "a.html A\na/index.html a\nb/index.html B\nindex.html 1\n")
  }

  /// Publishes with an index that contains the number and the text of all pages.
  private func publishIndexed(_ site: SiteTexts, seen: inout [SiteTexts]) throws -> PublishReport {
    let publication = try Publication(at: output)
    try publication.write(outputFiles(site))
    try derive("search", in: publication) { pages in
      seen.append(pages)
      let words = pages.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.map(\.value)
      return try outputFiles(["search/pages-\(pages.count)": "", "search/deep/words": words.joined()])
    }
    return try publication.finish()
  }

  private func derive(
    _ folder: String, in publication: Publication, by make: (SiteTexts) throws -> [OutputFile]
  ) throws {
    try publication.derive(folder) { pages in
      try make(
        Dictionary(
          uniqueKeysWithValues: pages.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) }))
    }
  }

  /// Without the file that says what the derived files were made of.
  private func files(in folder: String) -> SiteTexts {
    PublishingTests.files(in: folder).filter { !$0.key.hasSuffix("-source.txt") }
  }
}
