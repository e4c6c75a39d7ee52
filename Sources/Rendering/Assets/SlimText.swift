import Diagnostics

/// Drops whole-line comments, indentation and empty lines from scripts and style sheets. The rest of each
/// line stays unchanged on its own line, so the meaning cannot change.
enum SlimText {
  /// The shorter text of a file. Files whose paths end neither in `.js` nor in `.css` stay unchanged.
  static func slim(_ bytes: [UInt8], named path: String) -> [UInt8] {
    let isScript = path.hasSuffix(".js")
    guard isScript || path.hasSuffix(".css") else { return bytes }
    var slim: [UInt8] = []
    slim.reserveCapacity(bytes.count)
    var isComment = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // A backtick opens a string over several lines, in which white space counts.
      if isScript, line.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { return bytes }
      var text = line.drop(while: \.isSpace)
      if !isComment, text.starts(with: "/*".utf8) { isComment = true }
      if isComment {
        guard let end = bytes.firstOffset(of: "*/".utf8, in: text.indices) else { continue }
        isComment = false
        text = text[(end + 2)...].drop(while: \.isSpace)
      } else if isScript, text.starts(with: "//".utf8) {
        continue
      }
      if !text.isEmpty { slim += text + [UInt8(ascii: "\n")] }
    }
    return slim
  }
}
