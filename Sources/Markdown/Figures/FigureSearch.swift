import Facts

/// What is looked for in texts.
package struct FigureSearch: Sendable, Equatable {
  let scope: FigureScope
  /// Words that state a fact without a number, or did, as in `no fee`: each of at most twelve letters.
  let words: [[FigureWord]]
  /// The first letters of all that is looked for.
  let beginnings: FigureBeginnings

  package static let all = FigureSearch(.all)
  package static let units = FigureSearch(.units)
  package static let off = FigureSearch(.off)

  package init(_ scope: FigureScope, _ edition: Edition = .empty) {
    var beginnings = FigureWords.beginnings
    let words = edition.wordsWithoutNumber.map { $0.split { $0 == " " || $0 == "-" } }.filter { words in
      words.allSatisfy {
        $0.utf8.count <= FigureWord.longest && $0.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
      }
    }
    for words in words { beginnings.insert(words.joined(separator: " ")) }
    self.scope = scope
    self.words = words.map { $0.map { FigureWord($0) } }
    self.beginnings = beginnings
  }

  /// The end of `no fee`, if a fact says or said so.
  func end(ofWordsIn text: PlainText, at offset: Int) -> Int? {
    let first = text.word(at: offset)
    return words.lazy.filter { $0.first == first.word }.compactMap { words -> Int? in
      var (start, end) = (text.joint(first.end), first.end)
      for word in words.dropFirst() {
        let found = text.word(at: start)
        guard found.word == word else { return nil }
        (start, end) = (text.joint(found.end), found.end)
      }
      return end
    }.max()
  }
}
