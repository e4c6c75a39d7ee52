import CCommonMark
import Diagnostics

/// Finds the figures in a text that are neither facts nor marked as not being one.
struct UncheckedFigures {
  let map: SourceMap

  private var source: SourceFile { map.source }

  let search: FigureSearch

  /// The figures, and the starts of those that cannot be marked. A figure's range is that of its first word, or of all
  /// its words if they stand together in the source.
  func figures(in inventory: Inventory) -> (all: [Located<String>], unmarkable: Set<Int>) {
    let read = figures(in: inventory.text, of: inventory.blocks)
    var aside = figures(in: inventory.aside, of: inventory.blocksAside, isClaimed: false)
    if aside.isEmpty { return (read, []) }
    let places = Set(read.map(\.range.lowerBound))
    aside = aside.filter { !places.contains($0.range.lowerBound) }
    let cells = inventory.blocksAside.filter { $0.node.kind == CMARK_NODE_CUSTOM_BLOCK }.map(\.range)
    let unmarkable = aside.map(\.range).filter { figure in !cells.contains { $0.contains(figure.lowerBound) }
    }
    return (
      (read + aside).sorted { $0.range.lowerBound < $1.range.lowerBound }, Set(unmarkable.map(\.lowerBound))
    )
  }

  /// - Parameter isClaimed: whether cmark knows where the text is.
  private func figures(in text: ReadText, of blocks: [TextBlock], isClaimed: Bool = true) -> [Located<String>]
  {
    var block = -1
    var cursor = 0
    return FigureScanner.figures(in: text.bytes, search).compactMap { figure in
      // A figure in the head of a column is found there. An address has no figures.
      guard let piece = text.piece(at: figure.lowerBound), !piece.node.isBareAddress else { return nil }
      let holder = blocks[piece.block]
      let whole = holder.range
      if piece.block != block { (block, cursor) = (piece.block, whole.lowerBound) }
      let start = figure.lowerBound - piece.range.lowerBound
      let claimed = isClaimed ? holder.offset(of: piece.node, in: map) + start : -1
      let range = place(of: figure, piece, of: text.bytes, in: whole, from: cursor, claimed: claimed)
      if range != whole { cursor = range.upperBound }
      return Located(String(decoding: text.bytes[figure], as: UTF8.self), at: range)
    }
  }

  /// - Parameter claimed: the byte of the source at which the figure starts according to cmark.
  private func place(
    of figure: Range<Int>, _ piece: ReadText.Piece, of text: [UInt8], in block: Range<Int>, from cursor: Int,
    claimed: Int
  ) -> Range<Int> {
    let unread = min(max(cursor, piece.floor), block.upperBound)..<block.upperBound
    let words = Self.withoutSpaces(text[figure.clamped(to: piece.range)])
    let word = Self.firstWord(of: words)
    if unread.contains(claimed), source.bytes.has(word, at: claimed) {
      return place(of: words, or: word, at: claimed)
    }
    guard let first = source.bytes.firstOffset(of: word, in: unread) else {
      // An entity may precede the first word, as in `&pound;5`.
      let rest = Self.withoutSpaces(text[figure]).drop { !Self.isPlain($0) }
      guard let start = source.bytes.firstOffset(of: Self.firstWord(of: rest), in: unread) else {
        return block
      }
      let end = place(of: rest, or: Self.firstWord(of: rest), at: start).upperBound
      let before = source.bytes[unread.lowerBound..<start]
      let entity = before.last == UInt8(ascii: ";") ? before.lastIndex(of: UInt8(ascii: "&")) : nil
      return (entity ?? start)..<end
    }
    let near = first..<min(first + Self.searched, unread.upperBound)
    return place(of: words, or: word, at: source.bytes.firstOffset(of: words, in: near) ?? first)
  }

  /// How many bytes after its first word the rest of a figure is searched for: entities take many bytes.
  private static let searched = 1000

  private func place(of words: ArraySlice<UInt8>, or word: ArraySlice<UInt8>, at start: Int) -> Range<Int> {
    start..<(start + (source.bytes.has(words, at: start) ? words.count : word.count))
  }

  private static func withoutSpaces(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let last = words.lastIndex { $0 != UInt8(ascii: " ") }
    return words[...(last ?? words.startIndex)]
  }

  /// The letters and digits at the start of the words, which are hardly ever written as entities.
  private static func firstWord(of words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let word = words.prefix(while: isPlain)
    return word.isEmpty ? words : word
  }

  private static func isPlain(_ byte: UInt8) -> Bool { PlainText.isDigit(byte) || PlainText.isLetter(byte) }
}
