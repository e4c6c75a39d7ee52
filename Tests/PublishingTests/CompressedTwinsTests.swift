import Foundation
import SiteModel
import TestFixtures
import Testing

@testable import Publishing

@Suite struct CompressedTwins {
  let folder: TemporaryFolder
  let output: String

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
  }

  private static let text = String(repeating: "The fee of an order. ", count: 50)
  private static let site: SiteTexts = ["index.html": text, "assets/1/style.css": "p { }" + text]
  private static let twins = [
    "assets/1/style.css.br", "assets/1/style.css.gz", "index.html.br", "index.html.gz",
  ]

  @Test func standBesideWhatShrinks() async throws {
    let same: SiteTexts = [
      "tiny.html": "<p>Short</p>", "photo.png": Self.text, "CNAME": Self.text, "a.css/deep.bin": Self.text,
    ]
    let report = try await publish(Self.site.merging(same) { $1 }, and: [try Self.noise(named: "noise.txt")])
    #expect(added(report) == Self.twins)
    for (name, text) in Self.site {
      #expect(try size("\(name).gz") < text.utf8.count)
      #expect(try size("\(name).br") < text.utf8.count)
      #expect(try unpacked("\(name).gz") == text)
    }
    #expect(try manifest(of: output).entries.keys.filter { Self.twins.contains($0.text) }.count == 4)
  }

  @Test func areTheSameBytesAgain() async throws {
    try await publish(Self.site)
    let other = folder / "other"
    try await publish(Self.site, at: other)
    for twin in Self.twins {
      #expect(
        FileManager.default.contents(atPath: "\(output)/\(twin)")
          == FileManager.default.contents(atPath: "\(other)/\(twin)"))
    }
    // No date, in bytes five to eight of gzip's header.
    let head = try #require(FileManager.default.contents(atPath: "\(output)/index.html.gz")).prefix(8)
    #expect(Array(head) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0])
    #expect(try await publish(Self.site).outcome == .unchanged)
  }

  @Test func followTheirFiles() async throws {
    try await publish(Self.site)
    let rounds: [(site: SiteTexts, twins: [String])] = [
      (["index.html": Self.text + "More.", "new.txt": Self.text], ["index.html", "new.txt"]),
      (["index.html": "<p>Short</p>", "new.txt": Self.text], ["new.txt"]),
      (["index.html": "<p>Short</p>"], []),
      (["index.html": Self.text], ["index.html"]),
    ]
    for (number, round) in rounds.enumerated() {
      let report = try await publish(round.site)
      #expect(report.notes.isEmpty, "round \(number)")
      let expected = round.twins.flatMap { ["\($0).br", "\($0).gz"] }
      #expect(
        try manifest(of: output).entries.filter { !$0.value.isKept && Self.isTwin($0.key) }.map(\.key.text)
          .sorted() == expected, "round \(number)")
      for name in round.twins { #expect(try unpacked("\(name).gz") == round.site[name], "round \(number)") }
    }
  }

  @Test func ofFingerprintedFilesStayOneVersionLongerToo() async throws {
    try await publish(Self.site)
    try await publish(["index.html": "2"])
    #expect(
      Set(files(in: output).keys) == [
        "index.html", "assets/1/style.css", "assets/1/style.css.br", "assets/1/style.css.gz",
      ])
    try await publish(["index.html": "3"])
    #expect(Set(files(in: output).keys) == ["index.html"])
  }

  @Test func goWhenTheyAreNoLongerAskedFor() async throws {
    try await publish(Self.site)
    let publication = try Publication(at: output)
    try publication.write(outputFiles(Self.site))
    #expect(try publication.finish().removed.map(\.text).sorted() == Self.twins)
    #expect(files(in: output)["index.html.gz"] == nil)
  }

  @Test func aDamagedOneIsMadeAgain() async throws {
    try await publish(Self.site)
    try put("damaged", at: "\(output)/index.html.gz")
    let report = try await publish(Self.site)
    #expect(report.changed.map(\.text) == ["index.html.gz"])
    #expect(try unpacked("index.html.gz") == Self.text)
  }

  @Test func aFileOfThatNameGoesBefore() async throws {
    try await publish(Self.site.merging(["index.html.gz": "a download"]) { $1 })
    #expect(files(in: output)["index.html.gz"] == "a download")
    #expect(files(in: output)["index.html.br"] != nil)
  }

  // Helpers.

  @discardableResult
  private func publish(
    _ site: SiteTexts, and more: [OutputFile] = [], at place: String? = nil
  ) async throws -> PublishReport {
    let publication = try Publication(at: place ?? output)
    try publication.write(outputFiles(site) + more)
    try await publication.compress()
    return try publication.finish()
  }

  private func added(_ report: PublishReport) -> [String] {
    report.added.filter(Self.isTwin).map(\.text).sorted()
  }

  private static func isTwin(_ path: OutputPath) -> Bool {
    path.text.hasSuffix(".gz") || path.text.hasSuffix(".br")
  }

  private func size(_ name: String) throws -> Int { Int(try statusOnDisk("\(output)/\(name)").st_size) }

  /// The text as the program gzip reads it.
  private func unpacked(_ name: String) throws -> String {
    let text = folder / "unpacked"
    try #require(shell("gzip -dc '\(output)/\(name)' > '\(text)'") == 0)
    return try String(contentsOfFile: text, encoding: .utf8)
  }

  /// A file that cannot be compressed.
  private static func noise(named name: String) throws -> OutputFile {
    var random = SeededNumbers(seed: 7)
    let bytes = (0..<1000).map { _ in UInt8.random(in: 0...255, using: &random) }
    return OutputFile(path: OutputPath(plain: name), bytes: bytes)
  }
}
