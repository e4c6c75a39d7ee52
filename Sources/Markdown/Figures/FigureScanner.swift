import Diagnostics
import Facts

/// Finds figures in prose: the numbers that a reader would take for rules.
///
/// A figure is a number with a unit, which the ends of a range may share; a share of a hundred; an ordinal before a
/// unit of time, or alone after `the`; a date; or words that state, or once stated, a fact without a number. With the
/// scope `all`, every number in digits is a figure too. `FigureWords` lists the words.
package enum FigureScanner {
  /// The byte ranges of the figures in `text`, in order. A range of numbers counts as one figure. In `text`, the byte 0
  /// stands for a fact or a marked figure.
  package static func figures(in text: [UInt8], _ search: FigureSearch) -> [Range<Int>] {
    let text = PlainText(bytes: text)
    return text.figures(search).reduce(into: []) { found, figure in
      if let last = found.last, text.isRange(last, figure) {
        found[found.count - 1] = last.lowerBound..<figure.upperBound
      } else {
        found.append(figure)
      }
    }
  }

  /// The figures in a plain text of a file, such as a cell of a CSV file.
  ///
  /// - Parameter heads: the heads of a cell's column and row; either may hold the unit.
  package static func figures(
    in text: Located<String>, of source: SourceFile, below heads: [String] = [], _ search: FigureSearch
  ) -> [Located<String>] {
    let isQuoted = text.range.count > 1 && source.bytes[text.range.lowerBound] == UInt8(ascii: "\"")
    let range = isQuoted ? (text.range.lowerBound + 1)..<(text.range.upperBound - 1) : text.range
    var found: Set<Range<Int>> = []
    for head in [""] + heads.map({ "\($0): " }) {
      let start = range.lowerBound - head.utf8.count
      for figure in figures(in: Array(head.utf8) + source.bytes[range], search)
      where figure.lowerBound >= head.utf8.count {
        found.insert((start + figure.lowerBound)..<(start + figure.upperBound))
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }.map { Located(source.text(in: $0), at: $0) }
  }

  /// Whether a text consists of one figure, one range or one list of figures.
  package static func isFigure(_ text: String, _ edition: Edition) -> Bool {
    let text = PlainText(bytes: Array(text.utf8))
    let figures = text.figures(FigureSearch(.all, edition))
    var offset = 0
    while offset < text.bytes.count {
      let word = text.word(at: offset)
      let figure = figures.first { $0.contains(offset) }
      if figure == nil, word.end > offset, !word.is(.join) { return false }
      offset = figure?.upperBound ?? max(word.end, text.character(at: offset).end)
    }
    return !figures.isEmpty
  }
}

extension PlainText {
  /// The ranges of the figures, in order. Each end of a range counts as a figure.
  func figures(_ search: FigureSearch) -> [Range<Int>] {
    var found: [Range<Int>] = []
    if search.scope == .off { return found }
    let beginnings = search.beginnings
    bytes.withUnsafeBufferPointer { bytes in
      bytes.forEachRunStart { start in
        if bytes[start] < 0x80 {
          guard beginnings.contain(bytes, at: start) || bytes[start].isDigit else { return }
          look(for: search, at: start, &found)
        } else {
          var offset = start
          while offset < bytes.count, bytes[offset] >= 0x80 {
            let isQuote = bytes[offset] == 0xE2 && offset + 1 < bytes.count && bytes[offset + 1] == 0x80
            if !isQuote, isDigit(offset) { look(for: search, at: offset, &found) }
            repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
          }
        }
      }
    }
    return found
  }

  private func look(for search: FigureSearch, at offset: Int, _ found: inout [Range<Int>]) {
    let last = found.last?.upperBound ?? 0
    let before = character(before: offset).byte
    guard offset >= last, !before.isDigit else { return }
    if isDigit(offset) {
      if isWhole(offset, before: before), let figure = figure(at: offset) ?? end(offset, ofRangeFrom: last) {
        found.append(max(figure.lowerBound, last)..<figure.upperBound)
      } else if search.scope == .all {
        found.append(wordWithDigits(at: offset, after: last))
      }
    } else if !before.isLetter,
      let figure = search.end(ofWordsIn: self, at: offset).map({ offset..<$0 }) ?? figure(at: offset)
    {
      found.append(figure)
    }
  }

  /// Whether the digits at `offset` start a number, because no word or fraction ends directly before them.
  private func isWhole(_ offset: Int, before: UInt8) -> Bool {
    ".,".utf8.contains(before)
      ? !character(before: character(before: offset).start).byte.isDigit
      : !before.isLetter || sign(before: offset) != nil
  }

  /// The range of a word that contains digits, such as `MP3`, `v1.2` or `24/7`.
  private func wordWithDigits(at offset: Int, after last: Int) -> Range<Int> {
    var (start, end) = (offset, offset)
    while start > last, case let before = character(before: start), before.byte.isLetter {
      start = before.start
    }
    while case (let byte, let after) = character(at: end),
      byte.isDigit || byte.isLetter || ".,:/'-".utf8.contains(byte) && isDigit(after)
    { end = after }
    return max(start, last)..<end
  }

  /// The figure that starts at `offset`, following at most `hops` further numbers of a range or list; nil if none does.
  func figure(at offset: Int, hops: Int = 8) -> Range<Int>? {
    let word = word(at: offset)
    guard isDigit(offset) || word.is(FigureWords.starts) else { return nil }
    if let end = date(at: offset, word) ?? measure(at: offset, word) { return offset..<end }
    guard let number = number(at: offset, word) else { return nil }
    if let start = sign(before: offset) { return start..<(shortUnit(at: number.end) ?? number.end) }
    if let end = unit(after: number) ?? share(after: number) { return offset..<end }
    let isAlone =
      number.isLarge || isYear(offset, number) || isOrdinalAlone(offset, number, word)
      || isLabelled(offset, number) || isStartOfRange(number, hops)
    return isAlone ? offset..<number.end : nil
  }
}
