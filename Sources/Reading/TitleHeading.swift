import Diagnostics

/// A level-1 heading at the start of the text. It repeats the title, or is the title if the front matter has none.
struct TitleHeading {
  /// The heading's inline Markdown.
  let text: Located<String>
  /// The start of the line after the heading.
  let end: Int

  /// Finds the heading from `offset` on, the start of a line. Empty lines and comments are skipped.
  static func find(in source: SourceFile, from offset: Int) -> TitleHeading? {
    var isComment = false
    for index in source.lineIndex(at: offset)..<source.lineStarts.count {
      let range = source.lineRange(index)
      let line = source.bytes[range]
      if isComment || line.starts(with: "<!--".utf8) {
        let close = source.bytes.firstOffset(of: "-->".utf8, in: range)
        if let close, !source.bytes[(close + 3)..<range.upperBound].trimmed.isEmpty { return nil }
        isComment = close == nil
      } else if !line.trimmed.isEmpty {
        return TitleHeading(source, line: index)
      }
    }
    return nil
  }

  private init?(_ source: SourceFile, line: Int) {
    var text = source.bytes[source.lineRange(line)]
    var next = line + 1
    if text.starts(with: "# ".utf8) {
      text = text.dropFirst(2)
      let marks = text.trimmed
      let bare = marks[..<((marks.lastIndex { $0 != UInt8(ascii: "#") } ?? marks.startIndex - 1) + 1)]
      if bare.last?.isSpace ?? true { text = bare }
    } else {
      let marks = source.bytes[source.lineRange(next)].trimmed
      guard let first = text.first, !first.isSpace, !marks.isEmpty,
        marks.allSatisfy({ $0 == UInt8(ascii: "=") })
      else { return nil }
      next += 1
    }
    let words = text.trimmed.indices
    guard !words.isEmpty else { return nil }
    self.text = Located(source.text(in: words), at: words)
    end = source.lineStarts.dropFirst(next).first ?? source.bytes.count
  }

  /// Whether the heading equals a title, apart from marks of emphasis and code.
  func says(_ title: String) -> Bool {
    func words(_ text: String) -> [UInt8] { text.utf8.filter { !"*_`\\".utf8.contains($0) } }
    return words(text.value) == words(title)
  }
}
