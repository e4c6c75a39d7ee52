import Assembling
import Days
import Foundation
import SellerRules
import SiteModel
import TestFixtures

@testable import Previewing

/// A small site in a temporary folder, which tests edit as a writer would. It is deleted with the value.
final class WrittenSite: Sendable {
  let root: String

  /// With the templates of the help center, and a few articles.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("preview-\(UUID().uuidString)")
    root = folder.path
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: repository.appendingPathComponent("templates"), to: folder.appendingPathComponent("templates"))
    try write("content/site.yml", "title: Test\ndescription: A site\nbaseURL: https://test.example/\n")
    try write("content/index.md", Self.article("Home"))
    for section in ["fees", "refunds"] {
      try write("content/\(section)/index.md", Self.article("Section \(section)"))
      for number in 1...3 {
        try write("content/\(section)/a\(number).md", Self.article("\(section) \(number)"))
      }
    }
  }

  static let options = {
    var options = AssemblyOptions(
      ruleSets: RuleSets(unnamed: .frozen), today: Day(year: 2026, month: 3, day: 10), showsUnpublished: true,
      module: CalculatorModule(
        path: "calculator.wasm", bytes: emptyModule(fingerprint: Rules.frozen.moduleFingerprint ?? "")))
    options.hasSearch = false
    options.assetFolderName = "preview"
    return options
  }()

  func preview(_ baseline: Baseline? = nil) -> Preview {
    Preview(root: root, options: Self.options, baseline: baseline)
  }

  deinit {
    // The system clears the temporary folder anyway.
    try? FileManager.default.removeItem(atPath: root)
  }

  static func article(_ title: String, _ text: String = "Text.") -> String {
    "---\ntitle: \(title)\ndescription: About \(title)\ndate: 2026-03-08\ntags: [one]\n---\n\n\(text)\n"
  }

  func write(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: root).appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Writes a new file and renames it over the old one, as some editors do.
  func writeOver(_ path: String, _ text: String) throws {
    try write(path + ".swp-new", text)
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
    try FileManager.default.moveItem(atPath: "\(root)/\(path).swp-new", toPath: "\(root)/\(path)")
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }

  func copy(_ path: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: "\(root)/\(path)", toPath: "\(root)/\(other)")
  }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(root)/\(path)", toPath: "\(root)/\(other)")
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// The paths of the articles below the root.
  var articles: [String] {
    let found = FileManager.default.enumerator(atPath: "\(root)/content")?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".md") }.map { "content/\($0)" }.sorted()
  }
}
