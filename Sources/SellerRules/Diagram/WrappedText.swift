/// Splits text into lines, because text in an SVG does not wrap.
enum WrappedText {
  /// The lines of a text, each of at most `characters` characters. A longer word has its own line.
  static func lines(_ text: String, characters: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= characters {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
