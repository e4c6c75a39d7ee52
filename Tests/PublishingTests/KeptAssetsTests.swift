import SiteModel
import TestFixtures
import Testing

@testable import Publishing

@Suite struct FingerprintedAssets {
  @Test func stayOneVersionLonger() throws {
    let folder = try TemporaryFolder.inMemory()
    let output = folder / "public"
    let rounds: [(site: SiteTexts, kept: [String], removed: [String])] = [
      (["index.html": "1", "assets/1/a.css": "one", "assets/plain.css": "p"], [], []),
      (
        ["index.html": "2", "assets/2/a.css": "two"], ["assets/1/a.css"],
        ["assets/1/a.css", "assets/plain.css"]
      ),
      (["index.html": "2", "assets/2/a.css": "two"], ["assets/1/a.css"], []),  // no version in between
      (["index.html": "3", "assets/2/a.css": "two"], [], []),
      (["index.html": "4", "assets/1/a.css": "one"], ["assets/2/a.css"], ["assets/2/a.css"]),
      (["index.html": "5", "assets/2/a.css": "two"], ["assets/1/a.css"], ["assets/1/a.css"]),
    ]  // The last version brings back a file that was only kept.
    for (number, round) in rounds.enumerated() {
      let report = try publish(round.site, at: output)
      let entries = try manifest(of: output).entries
      #expect(Set(files(in: output).keys) == Set(round.site.keys).union(round.kept), "round \(number)")
      #expect(entries.filter(\.value.isKept).map(\.key.text) == round.kept, "round \(number)")
      #expect(report.removed.map(\.text).sorted() == round.removed, "round \(number)")
    }
  }

  /// A page that has started to search continues with the same index.
  @Test func partsOfTheSearchIndexStayToo() throws {
    let folder = try TemporaryFolder.inMemory()
    let output = folder / "public"
    let old: SiteTexts = [
      "pagefind/fragment/en_1.pf_fragment": "1", "pagefind/index/en_1.pf_index": "1",
      "pagefind/pagefind.en_1.pf_meta": "1",
    ]
    let plain: SiteTexts = ["pagefind/pagefind.js": "1", "pagefind/wasm.en.pagefind": "1"]
    try publish(["index.html": "1"].merging(old) { $1 }.merging(plain) { $1 }, at: output)
    try publish(["index.html": "2", "pagefind/pagefind-entry.json": "2"], at: output)
    #expect(
      Set(files(in: output).keys) == Set(old.keys).union(["index.html", "pagefind/pagefind-entry.json"]))
    try publish(["index.html": "3"], at: output)
    #expect(Set(files(in: output).keys) == ["index.html"])
  }
}
