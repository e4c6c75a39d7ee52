import Days
import Diagnostics
import Foundation
import Publishing
import Reading
import SiteModel

/// The files that `make` puts beside the executable. No site can replace them.
enum BesideExecutable {
  /// The options for building a site on a day, with the module and the templates from beside the executable.
  static func options(_ rules: RuleSets, today: Day) async throws -> AssemblyOptions {
    var options = AssemblyOptions(ruleSets: rules, today: today)
    options.module = try FolderReader(root: folder).file(at: "calculator.wasm").map {
      CalculatorModule(path: "\(folder)/calculator.wasm", bytes: $0.bytes)
    }
    options.defaultTemplates = try await templates()
    return options
  }

  /// The default templates with their assets; empty if `make tool` did not put them beside the executable.
  static func templates() async throws -> [SourceFile] {
    let read = try await FolderReader(root: folder).files(below: "templates", isOptional: true)
    if let finding = read.diagnostics.min() {
      throw Obstacle("'\(folder)/\(finding.location.file)': \(finding.message)", hint: finding.hint)
    }
    return read.value
  }

  /// The search index, made by the Pagefind beside the executable. Throws if Pagefind is missing.
  static func searchIndex() throws(Obstacle) -> SearchIndex {
    guard access("\(folder)/pagefind", X_OK) == 0 else { throw .missingPagefind }
    return SearchIndex(tool: "\(folder)/pagefind")
  }

  private static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path
}
