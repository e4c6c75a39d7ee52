import CCommonMark
import Diagnostics

/// Finds the marks that are published as they are typed.
struct UnreadMarks {
  let map: SourceMap

  private var source: SourceFile { map.source }

  /// The most findings of one kind in an article; one more stands for the others.
  private static let most = 5
  /// The longest run between two texts of a pattern, in bytes.
  private static let longest = 300

  /// For each byte the marks whose first text starts with it; for a line feed those at the start of a block.
  private static let byFirstByte: [[UnreadMark]] = {
    var marks = [[UnreadMark]](repeating: [], count: 256)
    for mark in UnreadMark.all {
      let texts = mark.pattern.lazy.compactMap {
        switch $0 {
        case .text(let text): text.utf8.first
        case .byte(let byte): byte
        default: nil
        }
      }
      guard let text = texts.first else { preconditionFailure("a pattern has a text") }
      let first = mark.pattern.first == .blockStart ? lineFeed : text
      for byte in Set([first, first.isLetterOrDigit ? first & ~0x20 : first]) {
        marks[Int(byte)].append(mark)
      }
    }
    return marks
  }()
  private static let isFirst = byFirstByte.map { !$0.isEmpty }

  /// Whether a line of text may contain one.
  static func mayOccur(in line: String) -> Bool {
    let bytes = Array("\n\(line)".utf8)
    return bytes.indices.contains { start in
      byFirstByte[Int(bytes[start])].contains { mark in
        end(of: mark, in: bytes, at: mark.start(at: start)) { _ in true } != nil
      }
    }
  }

  func findings(in inventory: Inventory) -> [Diagnostic] {
    var places: [(name: String, hint: String, place: Range<Int>)] = []
    let text = inventory.text
    let quoted = Set(inventory.quotes.map(\.firstBlock))
    var (offset, block, cursor) = (0, -1, 0)
    while let first = Self.next(in: text.bytes, from: offset) {
      offset = first + 1
      for mark in Self.byFirstByte[Int(text.bytes[first])] {
        let start = mark.start(at: first)
        guard let end = Self.end(of: mark, in: text.bytes, at: start, isLineStart: text.startsLine),
          let piece = text.piece(at: start), !text.hasCode(in: start..<end)
        else { continue }
        // `Callouts` reads what starts a quotation.
        if text.bytes[start - 1] == Self.lineFeed, quoted.contains(piece.block),
          text.bytes.has("[!", at: start), !text.bytes.has("[! ", at: start)
        {
          break
        }
        let holder = inventory.blocks[piece.block]
        // A cell, and a text in bold, starts no block that a mark could stand before.
        if mark.startsLine, holder.node.kind == CMARK_NODE_CUSTOM_BLOCK || piece.node.parent != holder.node {
          continue
        }
        let range = holder.range
        if piece.block != block { (block, cursor) = (piece.block, range.lowerBound) }
        guard let place = place(of: start..<end, piece, inventory, from: cursor) else {
          // Behind a backslash none of it is a mark.
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
    var counts: [String: Int] = [:]
    for place in places { counts[place.name, default: 0] += 1 }
    var seen: [String: Int] = [:]
    return places.compactMap { name, hint, place in
      seen[name, default: 0] += 1
      let (number, count) = (seen[name, default: 0], counts[name, default: 0])
      guard number <= Self.most + 1 else { return nil }
      var finding = Diagnostic(
        .unreadMark, in: source, at: place, "\(name) is published as it is typed", hint: hint)
      if number > Self.most { finding.places = count - Self.most }
      return finding
    }
  }

  // MARK: Matching

  private static let lineFeed = UInt8(ascii: "\n")

  private static func next(in text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      isFirst.withUnsafeBufferPointer { isFirst in
        var offset = start
        while offset < bytes.count {
          if isFirst[Int(bytes[offset])] { return offset }
          offset += 1
        }
        return nil
      }
    }
  }

  /// The byte behind the mark; nil if it is none.
  private static func end(
    of mark: UnreadMark, in text: [UInt8], at start: Int, isLineStart: (Int) -> Bool
  ) -> Int? {
    var offset = start
    for (index, part) in mark.pattern.enumerated() {
      let before = offset > 0 ? text[offset - 1] : lineFeed
      switch part {
      case .text(let wanted):
        guard has(wanted, in: text, at: offset) else { return nil }
        offset += wanted.utf8.count
      case .byte(let wanted):
        guard offset < text.count, text[offset] == wanted else { return nil }
        offset += 1
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
    let texts = rest.lazy.compactMap { if case .text(let text) = $0 { text } else { nil } }
    guard let wanted = texts.first else { preconditionFailure("a run ends with a text") }
    for offset in start..<min(start + longest, text.count) {
      if offset > start, has(wanted, in: text, at: offset) {
        switch run {
        case .tight:
          if text[start] <= 0x20 || text[offset - 1] <= 0x20 || text[start] == wanted.utf8.first {
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

  private static func has(_ wanted: String, in text: [UInt8], at start: Int) -> Bool {
    var offset = start
    for byte in wanted.utf8 {
      guard offset < text.count else { return false }
      let written = text[offset]
      guard written == byte || (byte.isLetterOrDigit && written == byte & ~0x20) else { return false }
      offset += 1
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte >= 0x80 }

  // MARK: Places

  /// The mark in the source; nil if the writer took its meaning away with a backslash.
  private func place(
    of match: Range<Int>, _ piece: ReadText.Piece, _ inventory: Inventory, from cursor: Int
  ) -> Range<Int>? {
    let holder = inventory.blocks[piece.block]
    let own = match.clamped(to: piece.range)
    let words = inventory.text.bytes[own]
    let floor = min(max(cursor, piece.floor), holder.range.upperBound)
    // A character that XML has no place for is written as a number.
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

  /// Where the match starts, if only backslashes separate its text from the source; nil behind an entity.
  private func writtenStart(of match: Range<Int>, _ piece: ReadText.Piece, in inventory: Inventory) -> Int? {
    // Behind that much text the next place that fits is taken, so that the time stays linear.
    guard match.lowerBound - piece.range.lowerBound <= 1000 else { return nil }
    var offset = inventory.blocks[piece.block].offset(of: piece.node, in: map)
    for byte in inventory.text.bytes[piece.range.lowerBound..<match.lowerBound] {
      if source.bytes.has([UInt8(ascii: "\\"), byte], at: offset), !byte.isLetterOrDigit { offset += 1 }
      guard source.bytes.has([byte], at: offset) else { return nil }
      offset += 1
    }
    return offset
  }

  /// Whether the words stand there; an entity ends the comparison.
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
  /// Where it starts, if its first byte, or the line feed before its block, is at `offset`.
  fileprivate func start(at offset: Int) -> Int { pattern.first == .blockStart ? offset + 1 : offset }

  fileprivate var startsLine: Bool { pattern.first == .blockStart || pattern.first == .lineStart }
}

extension String {
  /// Whether a cell of a CSV file, which is plain text, has a mark of Markdown.
  package var hasUnreadMark: Bool { UnreadMarks.mayOccur(in: "(\(self)") }
}
