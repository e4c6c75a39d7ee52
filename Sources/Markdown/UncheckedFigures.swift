import Diagnostics

/// Figures in the text of a block that are neither facts nor marked as figures.
struct UncheckedFigures {
  let map: SourceMap

  func figures(in block: TextBlock) -> [Located<String>] {
    let text = block.text.bytes
    var cursor = block.range.lowerBound
    return FigureScanner.figures(in: text).map { figure in
      let range = place(of: figure, in: block, from: cursor)
      cursor = range.upperBound
      return Located(String(decoding: text[figure], as: UTF8.self), at: range)
    }
  }

  private func place(of figure: Range<Int>, in block: TextBlock, from cursor: Int) -> Range<Int> {
    guard let (piece, rest) = block.text.piece(at: figure.lowerBound) else { return block.range }
    let written = block.text.bytes[figure.clamped(to: rest)]
    let claimed = map.offset(line: piece.line, column: piece.column) + figure.lowerBound - piece.start
    if block.isInLines, block.range.contains(claimed), map.source.bytes.has(written, at: claimed) {
      return claimed..<(claimed + written.count)
    }
    let unread = min(cursor, block.range.upperBound)..<block.range.upperBound
    guard let found = map.source.bytes.firstOffset(of: written, in: unread) else { return block.range }
    return found..<(found + written.count)
  }
}
