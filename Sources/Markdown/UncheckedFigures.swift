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
    let words = Self.withoutSpaces(block.text.bytes[figure.clamped(to: piece.range)])
    let word = Self.firstWord(of: words)
    if unread.contains(claimed), source.bytes.has(word, at: claimed) {
      return place(of: words, or: word, at: claimed)
    }
    guard let first = source.bytes.firstOffset(of: word, in: unread) else { return block.range }
    let near = first..<min(first + Self.searched, unread.upperBound)
    return place(of: words, or: word, at: source.bytes.firstOffset(of: words, in: near) ?? first)
  }

  /// How far behind its first word a figure is looked for whole: an entity may hide the rest of it.
  private static let searched = 1000

  private func place(of words: ArraySlice<UInt8>, or word: ArraySlice<UInt8>, at start: Int) -> Range<Int> {
    start..<(start + (source.bytes.has(words, at: start) ? words.count : word.count))
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
