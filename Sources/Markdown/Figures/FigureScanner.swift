import Diagnostics
import Facts

/// Finds figures in prose: the numbers that a reader would take for rules.
///
/// A figure is a number with a unit, which the ends of a range may share; a share of a hundred; an ordinal before a
/// unit of time, or alone after `the`; a date; or words that state, or once stated, a fact without a number. With the
/// scope `all`, every number in digits is a figure too. `FigureWords` lists the words.
package struct FigureScanner {
  private let bytes: [UInt8]
  private let text: PlainText
  private let search: FigureSearch

  private init(_ bytes: [UInt8], _ search: FigureSearch) {
    self.bytes = bytes
    self.search = search
    text = PlainText(bytes)
  }

  /// The byte ranges of the figures in `text`, in order. A range of numbers counts as one figure. In `text`, the byte 0
  /// stands for a fact or a marked figure.
  package static func figures(in text: [UInt8], _ search: FigureSearch) -> [Range<Int>] {
    let scanner = FigureScanner(text, search)
    return search.scope == .off
      ? []
      : scanner.figures().reduce(into: []) { found, figure in
        if let last = found.last, scanner.text.isRange(last, figure) {
          found[found.count - 1] = last.lowerBound..<figure.upperBound
        } else {
          found.append(figure)
        }
      }
  }

  /// The byte ranges of the figures in `text`, in order. Each end of a range counts as a figure.
  static func ends(in text: [UInt8], _ search: FigureSearch) -> [Range<Int>] {
    search.scope == .off ? [] : FigureScanner(text, search).figures()
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
    let scanner = FigureScanner(Array(text.utf8), FigureSearch(.all, edition))
    let (figures, text) = (scanner.figures(), scanner.text)
    var offset = 0
    while offset < scanner.bytes.count {
      let word = text.word(at: offset)
      if let figure = figures.first(where: { $0.contains(offset) }) {
        offset = figure.upperBound
      } else if word.end > offset {
        guard word.is(.join) else { return false }
        offset = word.end
      } else {
        offset = text.character(at: offset).end
      }
    }
    return !figures.isEmpty
  }

  private func figures() -> [Range<Int>] {
    var found: [Range<Int>] = []
    let beginnings = search.beginnings
    bytes.withUnsafeBufferPointer { bytes in
      RunStarts(of: bytes).forEach { start in
        if bytes[start] < 0x80 {
          guard beginnings.contain(bytes, at: start) || bytes[start] &- 0x30 < 10 else { return }
          look(at: start, &found)
        } else {
          var offset = start
          while offset < bytes.count, bytes[offset] >= 0x80 {
            let isQuote = bytes[offset] == 0xE2 && offset + 1 < bytes.count && bytes[offset + 1] == 0x80
            if !isQuote, text.isDigit(offset) { look(at: offset, &found) }
            repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
          }
        }
      }
    }
    return found
  }

  private func look(at offset: Int, _ found: inout [Range<Int>]) {
    let last = found.last?.upperBound ?? 0
    guard offset >= last else { return }
    let before = text.character(before: offset).byte
    if text.isDigit(offset) {
      guard !PlainText.isDigit(before) else { return }
      if isWhole(offset, before: before),
        let figure = text.figure(at: offset) ?? text.end(offset, ofRangeFrom: last)
      {
        found.append(max(figure.lowerBound, last)..<figure.upperBound)
      } else if search.scope == .all {
        found.append(wordWithDigits(at: offset, after: last))
      }
    } else if !PlainText.isLetter(before), !PlainText.isDigit(before) {
      if let end = search.end(ofWordsIn: text, at: offset) {
        found.append(offset..<end)
      } else if let figure = text.figure(at: offset) {
        found.append(figure)
      }
    }
  }

  /// Whether the digits at `offset` continue neither a word nor a fraction.
  private func isWhole(_ offset: Int, before: UInt8) -> Bool {
    if ".,".utf8.contains(before) {
      return !PlainText.isDigit(text.character(before: text.character(before: offset).start).byte)
    }
    return !PlainText.isLetter(before) || text.sign(before: offset) != nil
  }

  /// The range of a word that contains digits, such as `MP3`, `v1.2` or `24/7`.
  private func wordWithDigits(at offset: Int, after last: Int) -> Range<Int> {
    var start = offset
    while start > last, case let before = text.character(before: start), PlainText.isLetter(before.byte) {
      start = before.start
    }
    var end = offset
    while case (let byte, let after) = text.character(at: end),
      PlainText.isDigit(byte) || PlainText.isLetter(byte)
        || ".,:/'-".utf8.contains(byte) && text.isDigit(after)
    { end = after }
    return max(start, last)..<end
  }
}

extension PlainText {
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
