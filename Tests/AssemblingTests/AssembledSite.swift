import Assembling
import Days
import Diagnostics
import Foundation
import Reading
import SellerRules
import SiteModel
import TestFixtures

/// The site in `Fixtures`, assembled with some files changed.
struct AssembledSite {
  let assembly: Assembly

  static let today = Day(year: 2026, month: 3, day: 8)
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    .path()

  /// - Parameters:
  ///   - changes: texts by path below the site's root; nil removes a file.
  ///   - options: for another day, address or module than usual.
  init(
    _ changes: [String: String?] = [:], _ options: AssemblyOptions = Self.options()
  ) async throws {
    assembly = try await Assembly.assemble(try await Self.sources(changes), options)
  }

  /// A site of nothing but these files, with the help center's own templates and no rules.
  init(of files: SiteFiles) async throws {
    let reader = FolderReader(root: Self.fixtures + "/../../..")
    assembly = try await Assembly.assemble(
      SiteSources(content: files.onDisk, templates: try await reader.files(below: "templates").value),
      AssemblyOptions(ruleSets: RuleSets(), today: Self.today))
  }

  static func options() -> AssemblyOptions {
    AssemblyOptions(
      ruleSets: RuleSets(["trade-assurance": .frozen], unnamed: .frozen), today: today,
      module: .empty(for: .frozen))
  }

  /// The files of the fixture, as read from disk.
  static func sources(_ changes: [String: String?] = [:]) async throws -> SiteSources {
    let reader = FolderReader(root: fixtures)
    return SiteSources(
      content: changed(try await reader.files(below: "content").value, changes, below: "content/"),
      templates: changed(try await reader.files(below: "templates").value, changes, below: "templates/"))
  }

  private static func changed(
    _ files: [SourceFile], _ changes: [String: String?], below folder: String
  ) -> [SourceFile] {
    var files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    for (path, text) in changes where path.hasPrefix(folder) {
      files[path] = text.map { SourceFile(path: path, bytes: Array($0.utf8)) }
    }
    return files.values.sorted { $0.path < $1.path }
  }

  var said: [String] { assembly.diagnostics.map(\.saidWithFile) }

  /// The text of an output file; nil if the site has none.
  func text(_ path: String) -> String? {
    OutputPath(path).flatMap { assembly.output.file(at: $0) }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  /// All output files by path.
  var files: [String: [UInt8]] {
    let files = assembly.output.paths.compactMap { assembly.output.file(at: $0) }
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path.text, $0.bytes) })
  }
}

extension CalculatorModule {
  /// A module without functions that holds the fingerprint of the rules.
  static func empty(for rules: Rules) -> CalculatorModule {
    CalculatorModule(
      path: "calculator.wasm", bytes: emptyModule(fingerprint: rules.moduleFingerprint ?? ""))
  }
}
