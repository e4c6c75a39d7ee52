/// Text cut into lines, for pictures, in which nothing wraps.
enum WrappedText {
  /// The words in lines of at most so many characters. A word that is longer has a line of its own.
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
