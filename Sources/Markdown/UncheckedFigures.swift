import Diagnostics

/// Figures in the text of a block that are neither facts nor marked as figures.
struct UncheckedFigures {
  let source: SourceFile

  /// Each with the bytes that its first word is written in, or the whole of it where it is written in one.
  func figures(in block: TextBlock) -> [Located<String>] {
    let text = block.text.bytes
    var cursor = block.range.lowerBound
    return FigureScanner.figures(in: text).map { figure in
      let range = place(of: figure, in: block, from: cursor)
      if range != block.range { cursor = range.upperBound }
      return Located(String(decoding: text[figure], as: UTF8.self), at: range)
    }
  }

  private func place(of figure: Range<Int>, in block: TextBlock, from cursor: Int) -> Range<Int> {
    guard let piece = block.text.piece(at: figure.lowerBound) else { return block.range }
    let claimed = piece.claimed + figure.lowerBound - piece.range.lowerBound
    let unread = min(max(cursor, piece.floor), block.range.upperBound)..<block.range.upperBound
    let written = Self.withoutSpaces(block.text.bytes[figure.clamped(to: piece.range)])
    for words in [written, Self.firstWord(of: written)] {
      if claimed >= unread.lowerBound, claimed < unread.upperBound, source.bytes.has(words, at: claimed) {
        return claimed..<(claimed + words.count)
      }
    }
    for words in [written, Self.firstWord(of: written)] {
      if let found = source.bytes.firstOffset(of: words, in: unread) { return found..<(found + words.count) }
    }
    return block.range
  }

  private static func withoutSpaces(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let last = words.lastIndex { $0 != UInt8(ascii: " ") }
    return words[...(last ?? words.startIndex)]
  }

  /// What no entity and no backslash is likely to hide.
  private static func firstWord(of words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let word = words.prefix {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
    }
    return word.isEmpty ? words : word
  }
}
