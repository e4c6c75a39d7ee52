import Days
import Diagnostics
import Glibc
import Publishing
import Reading
import SiteModel

/// The files that `make` puts beside the executable. They are looked up there, never in a site.
enum BesideExecutable {
  /// The options for building a site on a day, with the module and the templates from beside the executable.
  static func options(_ rules: RuleSets, today: Day) async throws -> AssemblyOptions {
    AssemblyOptions(
      ruleSets: rules, today: today, module: try module(), defaultTemplates: try await templates())
  }

  /// The calculators' module; nil if it was not built.
  private static func module() throws(Obstacle) -> CalculatorModule? {
    guard let folder, let file = try FolderReader(root: folder).file(at: "calculator.wasm") else {
      return nil
    }
    return CalculatorModule(path: "\(folder)/calculator.wasm", bytes: file.bytes)
  }

  /// The default templates with their assets; empty if `make tool` did not put them there.
  ///
  /// - Throws: if they cannot be read.
  static func templates() async throws -> [SourceFile] {
    guard let folder else { return [] }
    let read = try await FolderReader(root: folder).files(below: "templates", isOptional: true)
    if let finding = read.diagnostics.min() {
      throw Obstacle("'\(folder)/\(finding.location.file)': \(finding.message)", hint: finding.hint)
    }
    return read.value
  }

  /// - Throws: if Pagefind is missing.
  static func searchIndex() throws(Obstacle) -> SearchIndex {
    guard let folder, access("\(folder)/pagefind", X_OK) == 0 else { throw .missingPagefind }
    return SearchIndex(tool: "\(folder)/pagefind")
  }

  private static var folder: String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    guard length > 0 else { return nil }
    let text = String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.lastIndex(of: "/").map { String(text[..<$0]) }
  }
}
