import Checking
import Days
import Diagnostics
import Foundation
import Reading
import SellerRules
import SiteModel
import TestFixtures
import Testing

/// The fixture sites of one check: `Fixtures/NAME/broken` with its findings in `expected.txt`, and
/// `Fixtures/NAME/clean`. Each is laid over `Fixtures/site`, which has no findings.
struct CheckFixture: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let today = Day(year: 2026, month: 3, day: 8)

  static let all: [CheckFixture] = SiteCheck.all.map { check in
    CheckFixture(name: check.name.replacing(" ", with: "-"))
  }

  var expectedFile: URL { Self.folder.appending(path: "\(name)/expected.txt") }

  /// The findings of one of the two sites, and its marked places.
  func result(of variant: String) async throws -> (found: [Diagnostic], places: [String]) {
    var files = try await Self.files(in: "site")
    var places: [String] = []
    for (path, marked) in try await Self.files(in: "\(name)/\(variant)") {
      let source = MarkedSource(marked)
      files[path] = source.text
      places += source.places.map { "\(path):\($0)" }
    }
    let disk = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return (await Self.findings(in: disk), places.sorted())
  }

  private static func files(in name: String) async throws -> [String: String] {
    let reader = FolderReader(root: folder.appending(path: name).path())
    let files = try await reader.files(below: "content").value
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  static func findings(in files: [SourceFile]) async -> [Diagnostic] {
    let options = AssemblyOptions(ruleSets: RuleSets(unnamed: .frozen), today: today)
    let structure = await StructureParser.structure(of: files, options)
    let texts = await ParsedTexts.parse(structure.value)
    let lines = ParsedTexts.lines(of: structure.value)
    let site = Site(
      structure: structure.value, texts: texts.outcomes.map(\.value), lines: lines.map(\.value),
      templates: [SourceFile(path: "templates/page.mustache", bytes: Array("<p>8 days</p>".utf8))])
    let found =
      await SiteCheck.findings(about: site)
      + lines.flatMap { site.published.told($0.diagnostics, about: $0.value) }
    return (structure.diagnostics + texts.outcomes.flatMap(\.diagnostics) + found).inOrder()
  }
}
