import CCommonMark
import Diagnostics

/// Finds the figures in a text that quote no fact and have no `figure:` mark.
struct UncheckedFigures {
  let map: SourceMap
  let search: FigureSearch

  /// The figures, and the starts of those that cannot be marked. A figure's range is that of its first word, or of all
  /// its words if they stand together in the source.
  func figures(in inventory: Inventory) -> (all: [Located<String>], unmarkable: Set<Int>) {
    let read = figures(in: inventory.text, of: inventory.blocks, isClaimed: true)
    var aside = figures(in: inventory.aside, of: inventory.blocksAside, isClaimed: false)
    if aside.isEmpty { return (read, []) }
    let places = Set(read.map(\.range.lowerBound))
    aside = aside.filter { !places.contains($0.range.lowerBound) }
    let cells = inventory.blocksAside.filter { $0.node.kind == CMARK_NODE_CUSTOM_BLOCK }.map(\.range)
    let unmarkable = aside.map(\.range.lowerBound).filter { start in !cells.contains { $0.contains(start) } }
    return ((read + aside).sorted { $0.range.lowerBound < $1.range.lowerBound }, Set(unmarkable))
  }

  /// - Parameter isClaimed: whether cmark knows where the text is.
  private func figures(in text: ReadText, of blocks: [TextBlock], isClaimed: Bool) -> [Located<String>] {
    var (block, cursor) = (-1, 0)
    return FigureScanner.figures(in: text.bytes, search).compactMap { figure in
      // The head of a cell belongs to no piece: it is searched as a cell of its own. An address has no figures.
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
    let bytes = map.source.bytes
    let unread = min(max(cursor, piece.floor), block.upperBound)..<block.upperBound
    let words = text[figure.clamped(to: piece.range)].trimmed
    let word = Self.firstWord(of: words)
    if unread.contains(claimed), bytes.has(word, at: claimed) { return place(of: words, at: claimed) }
    if let first = bytes.firstOffset(of: word, in: unread) {
      // The figure may contain entities, which take many bytes in the source.
      let near = first..<min(first + 1000, unread.upperBound)
      return place(of: words, at: bytes.firstOffset(of: words, in: near) ?? first)
    }
    // An entity may precede the first word, as in `&pound;5`.
    let rest = text[figure].trimmed.drop { !$0.isLetterOrDigit }
    guard let start = bytes.firstOffset(of: Self.firstWord(of: rest), in: unread) else { return block }
    let before = bytes[unread.lowerBound..<start]
    let entity = before.last == UInt8(ascii: ";") ? before.lastIndex(of: UInt8(ascii: "&")) : nil
    return (entity ?? start)..<place(of: rest, at: start).upperBound
  }

  /// The range of the words, or of the first if the others do not follow it in the source.
  private func place(of words: ArraySlice<UInt8>, at start: Int) -> Range<Int> {
    start..<(start + (map.source.bytes.has(words, at: start) ? words : Self.firstWord(of: words)).count)
  }

  /// The letters and digits at the start of the words. Authors hardly ever write them as entities such as `&#51;`.
  private static func firstWord(of words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let word = words.prefix(while: \.isLetterOrDigit)
    return word.isEmpty ? words : word
  }
}
