import Publishing
import SiteModel
import Testing

@Suite struct FingerprintedAssets {
  @Test func stayOneVersionLonger() throws {
    let folder = try TemporaryFolder()
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
    ]  // In the last, a file comes back that was only kept.
    for (number, round) in rounds.enumerated() {
      let report = try publish(round.site, at: output)
      let entries = try manifest(of: output).entries
      #expect(Set(files(in: output).keys) == Set(round.site.keys).union(round.kept), "round \(number)")
      #expect(entries.filter(\.value.isKept).map(\.key.text) == round.kept, "round \(number)")
      #expect(report.removed.map(\.text) == round.removed, "round \(number)")
    }
  }
}
