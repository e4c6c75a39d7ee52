import Diagnostics
import Glibc
import Publishing
import Reading
import SiteModel

/// The files that `make` puts beside the executable. They are never searched for within a site.
enum BesideExecutable {
  /// The calculators' module; nil if it was not built.
  ///
  static func module() throws(Obstacle) -> CalculatorModule? {
    guard let folder, let file = try FolderReader(root: folder).file(at: "calculator.wasm") else {
      return nil
    }
    return CalculatorModule(path: "\(folder)/calculator.wasm", bytes: file.bytes)
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
