import Diagnostics

/// The names of files beside the articles.
enum FileNames {
  /// A name that every host can publish: control characters, and those that some hosts refuse, become `-`. Leading
  /// `.`, `_` and spaces and trailing `.` and spaces are removed, because some hosts treat them specially.
  static func safe(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0.isLetterOrDigit }) { return name }
    var bytes = name.utf8.map { $0 < 0x20 || $0 == 0x7F || refused.contains($0) ? UInt8(ascii: "-") : $0 }[
      ...]
    bytes = bytes.drop { "._ ".utf8.contains($0) }
    while let last = bytes.last, ". ".utf8.contains(last) { bytes.removeLast() }
    return bytes.isEmpty ? "file" : String(decoding: bytes, as: UTF8.self)
  }

  private static let refused = Set("\"#%*:<>?\\|".utf8)

  /// Whether a browser would run the file, or show it as a page.
  static func isActive(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return activeEndings.contains(path[path.utf8.index(after: dot)...].lowercased())
  }

  private static let activeEndings: Set = [
    "css", "htm", "html", "js", "mjs", "shtml", "wasm", "xht", "xhtml", "xml",
  ]
}
