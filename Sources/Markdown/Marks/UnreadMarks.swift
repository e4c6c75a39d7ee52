import CCommonMark
import Diagnostics

/// Finds the marks that are published as they are typed.
struct UnreadMarks {
  let map: SourceMap

  private var source: SourceFile { map.source }

  /// The most findings of one kind in an article. If there are more, one further finding stands for the rest.
  private static let most = 5
  /// The longest run between two texts of a pattern, in bytes.
  private static let longest = 300

  /// For each byte, the marks whose first text starts with that byte.
  private static let byFirstByte: [[UnreadMark]] = {
    var marks = [[UnreadMark]](repeating: [], count: 256)
    for mark in UnreadMark.all {
      guard let first = mark.start.first else { preconditionFailure("a text is not empty") }
      for byte in Set([first, first.isLetterOrDigit ? first & ~0x20 : first]) {
        marks[Int(byte)].append(mark)
      }
    }
    return marks
  }()
  /// For each byte a limit: a mark may start with the byte if the preceding byte is smaller.
  private static let limits: [UInt8] = byFirstByte.map { marks in
    marks.map {
      switch $0.pattern[0] {
      case .blockStart: lineFeed + 1
      case .lineStart, .spaced: 0x21
      default: 0xFF
      }
    }.max() ?? 0
  }

  /// Whether a line of text may contain a mark.
  static func mayOccur(in line: String) -> Bool {
    let bytes = Array("\n\(line)".utf8)
    return candidates(in: bytes).contains { start in
      byFirstByte[Int(bytes[start])].contains { end(of: $0, in: bytes, at: start) { _ in true } != nil }
    }
  }

  func findings(in inventory: Inventory) -> [Diagnostic] {
    var places: [(name: String, hint: String, place: Range<Int>)] = []
    let text = inventory.text
    let quoted = Set(inventory.quotes.map(\.firstBlock))
    var (offset, block, cursor) = (0, -1, 0)
    for start in Self.candidates(in: text.bytes) where start >= offset {
      let marks = Self.byFirstByte[Int(text.bytes[start])]
      for index in marks.indices where Self.has(marks[index].start, in: text.bytes, at: start) {
        let mark = marks[index]
        guard
          let end = Self.end(of: mark, in: text.bytes, at: start, isLineStart: { text.startsLine(at: $0) }),
          let piece = text.piece(at: start), !text.hasCode(in: start..<end)
        else { continue }
        // `Callouts` reads a mark at the start of a quote.
        if text.bytes[start - 1] == Self.lineFeed, quoted.contains(piece.block),
          text.bytes.has("[!", at: start), !text.bytes.has("[! ", at: start)
        {
          break
        }
        let holder = inventory.blocks[piece.block]
        // In a cell or in bold text, no block starts.
        if mark.startsLine, holder.node.kind == CMARK_NODE_CUSTOM_BLOCK || piece.node.parent != holder.node {
          continue
        }
        let range = holder.range
        if piece.block != block { (block, cursor) = (piece.block, range.lowerBound) }
        guard let place = place(of: start..<end, piece, inventory, from: cursor) else {
          // After a backslash none of these bytes start a mark.
          offset = end
          break
        }
        (offset, cursor) = (end, place.upperBound)
        places.append((mark.name, mark.hint, place))
        break
      }
    }
    for quote in inventory.quotes {
      let start = map.offset(line: quote.node.startLine, column: 1)
      guard source.bytes.has(">>>>>>> ", at: start) else { continue }
      let isKnown = places.contains { $0.place.lowerBound == start }
      if !isKnown { places.append(("a mark of a merge", "keep one of the two texts", start..<(start + 7))) }
    }
    return findings(at: places)
  }

  private func findings(at places: [(name: String, hint: String, place: Range<Int>)]) -> [Diagnostic] {
    Dictionary(grouping: places, by: \.name).values.flatMap { places in
      places.prefix(Self.most + 1).enumerated().map { number, found in
        var finding = Diagnostic(
          .unreadMark, in: source, at: found.place, "\(found.name) is published as it is typed",
          hint: found.hint)
        if number == Self.most { finding.places = places.count - Self.most }
        return finding
      }
    }.sorted()
  }

  // MARK: Matching

  private static let lineFeed = UInt8(ascii: "\n")

  /// Where a mark may start in a text, which starts with a line feed.
  private static func candidates(in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { text in
      limits.withUnsafeBufferPointer { limits in
        (1..<max(1, text.count)).filter { text[$0 - 1] < limits[Int(text[$0])] }
      }
    }
  }

  /// The byte after the mark at `start`; nil if the mark is not there.
  private static func end(
    of mark: UnreadMark, in text: [UInt8], at start: Int, isLineStart: (Int) -> Bool
  ) -> Int? {
    var offset = start
    for (index, part) in mark.pattern.enumerated() {
      let before = offset > 0 ? text[offset - 1] : lineFeed
      switch part {
      case .bytes(let wanted):
        guard has(wanted, in: text, at: offset) else { return nil }
        offset += wanted.count
      case .run, .flat, .tight, .address, .word:
        guard let end = end(of: part, in: text, from: offset, before: mark.pattern[(index + 1)...]) else {
          return nil
        }
        offset = end
      case .letter, .alphabetic:
        guard offset < text.count, isWord(text[offset]), part == .letter || text[offset] > 0x39 else {
          return nil
        }
        offset += 1
      case .blockStart: if before != lineFeed { return nil }
      case .lineStart: if before != lineFeed, before != 0x20 || !isLineStart(offset) { return nil }
      case .apart: if isWord(before) || before == text[offset] { return nil }
      case .spaced: if before > 0x20 { return nil }
      case .behindWord: if before <= 0x20 { return nil }
      case .edge: if offset < text.count, isWord(text[offset]) { return nil }
      }
    }
    return offset
  }

  /// The end of a run: where the next text of the pattern starts.
  private static func end(
    of run: MarkPart, in text: [UInt8], from start: Int, before rest: ArraySlice<MarkPart>
  ) -> Int? {
    guard let wanted = rest.firstText else { preconditionFailure("a run ends with a text") }
    for offset in start..<min(start + longest, text.count) {
      if offset > start, has(wanted, in: text, at: offset) {
        switch run {
        case .tight:
          if text[start] <= 0x20 || text[offset - 1] <= 0x20 || text[start] == wanted.first {
            return nil
          }
        case .address: if !isAddress(text[start..<offset]) { return nil }
        default: break
        }
        return offset
      }
      let byte = text[offset]
      if byte == lineFeed { return nil }
      switch run {
      case .flat where byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]"): return nil
      case .address where byte <= 0x20: return nil
      case .word where !isWord(byte) && !"-_+".utf8.contains(byte): return nil
      default: break
      }
    }
    return nil
  }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("://") || ["/", "#", "./", "../", "www.", "mailto:"].contains { text.hasPrefix($0) }
      || [".md", ".html", ".png", ".jpg", ".svg", ".pdf"].contains { text.hasSuffix($0) }
      || text.contains(".md#")
  }

  private static func has(_ wanted: [UInt8], in text: [UInt8], at start: Int) -> Bool {
    var offset = start
    for byte in wanted {
      guard offset < text.count else { return false }
      let written = text[offset]
      guard written == byte || (byte.isLetterOrDigit && written == byte & ~0x20) else { return false }
      offset += 1
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte >= 0x80 }

  // MARK: Places

  /// The place of the mark in the source; nil if the author escaped it with a backslash.
  private func place(
    of match: Range<Int>, _ piece: ReadText.Piece, _ inventory: Inventory, from cursor: Int
  ) -> Range<Int>? {
    let holder = inventory.blocks[piece.block]
    let own = match.clamped(to: piece.range)
    let words = inventory.text.bytes[own]
    let floor = min(max(cursor, piece.floor), holder.range.upperBound)
    // A character that XML does not allow is written as a number.
    if let first = words.first, first < 0x20 || first >= 0xFE {
      let reference = source.bytes.firstOffset(of: "&#".utf8, in: floor..<holder.range.upperBound)
      return reference.map { $0..<($0 + "&#".utf8.count) }
    }
    let written = writtenStart(of: own, piece, in: inventory)
    if let written, source.bytes.has("\\", at: written) { return nil }
    var start = written.map { max($0, floor) } ?? floor
    while let found = source.bytes.firstOffset(of: words.prefix(1), in: start..<holder.range.upperBound) {
      if isWritten(words, at: found) { return found..<min(found + words.count, holder.range.upperBound) }
      start = found + 1
    }
    return nil
  }

  /// The byte of the source at which the match starts; nil if an entity precedes the match in its piece.
  private func writtenStart(of match: Range<Int>, _ piece: ReadText.Piece, in inventory: Inventory) -> Int? {
    // After this much text the caller takes the next place that fits, so that the time stays linear.
    guard match.lowerBound - piece.range.lowerBound <= 1000 else { return nil }
    var offset = inventory.blocks[piece.block].offset(of: piece.node, in: map)
    for byte in inventory.text.bytes[piece.range.lowerBound..<match.lowerBound] {
      if source.bytes.has([UInt8(ascii: "\\"), byte], at: offset), !byte.isLetterOrDigit { offset += 1 }
      guard source.bytes.has([byte], at: offset) else { return nil }
      offset += 1
    }
    return offset
  }

  /// Whether the source has the words at `start`; an entity ends the comparison.
  private func isWritten(_ words: ArraySlice<UInt8>, at start: Int) -> Bool {
    if source.bytes.has("\\", at: start - 1) { return false }
    for (offset, byte) in words.enumerated() {
      guard start + offset < source.bytes.count else { return false }
      let written = source.bytes[start + offset]
      if written == UInt8(ascii: "&") { return true }
      guard written == byte else { return byte == 0x20 && offset + 1 == words.count }
    }
    return true
  }
}

extension UnreadMark {
  fileprivate var startsLine: Bool { pattern.first == .blockStart || pattern.first == .lineStart }
}

extension String {
  /// Whether a cell of a CSV file, which is plain text, contains a Markdown mark.
  package var hasUnreadMark: Bool { UnreadMarks.mayOccur(in: "(\(self)") }
}
