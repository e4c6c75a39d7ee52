import Facts

/// The scope and the words of a search for figures.
package struct FigureSearch: Sendable, Equatable {
  let scope: FigureScope
  /// Wordings without a number, such as `no fee`, that a fact has or had. Each word has at most twelve letters.
  let words: [[FigureWord]]
  /// The first letters of all figures.
  let beginnings: FigureBeginnings

  package static let all = FigureSearch(.all)
  package static let units = FigureSearch(.units)

  package init(_ scope: FigureScope, _ edition: Edition = .empty) {
    var beginnings = FigureWords.beginnings
    let words = edition.wordsWithoutNumber.map { $0.split { $0 == " " || $0 == "-" } }.filter { words in
      words.allSatisfy { $0.utf8.count <= FigureWord.longest && $0.utf8.allSatisfy(\.isLetter) }
    }
    for words in words { beginnings.insert(words.joined(separator: " ")) }
    self.scope = scope
    self.words = words.map { $0.map { FigureWord($0) } }
    self.beginnings = beginnings
  }

  /// The offset after a wording without a number, such as `no fee`, that starts at `offset`; nil if none does.
  func end(ofWordsIn text: PlainText, at offset: Int) -> Int? {
    let first = text.word(at: offset)
    return words.lazy.filter { $0.first == first.word }.compactMap { words -> Int? in
      var end = first.end
      for word in words.dropFirst() {
        let found = text.word(at: text.joint(end))
        guard found.word == word else { return nil }
        end = found.end
      }
      return end
    }.max()
  }
}
