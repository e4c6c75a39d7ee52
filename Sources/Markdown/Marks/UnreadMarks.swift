import CCommonMark
import Diagnostics

/// Finds the marks that are published as they are typed.
package struct UnreadMarks {
  let map: SourceMap

  private var source: SourceFile { map.source }

  /// For each byte, the marks whose first text starts with that byte.
  private static let byFirstByte: [[UnreadMark]] = {
    var marks = [[UnreadMark]](repeating: [], count: 256)
    for mark in UnreadMark.all.joined() {
      guard let first = mark.start.first else { preconditionFailure("a pattern has a text") }
      for byte in spellings(of: first) { marks[Int(byte)].append(mark) }
    }
    return marks
  }()
  /// For each pair of bytes, whether a mark may start with it. Few pairs in a text do, although many first bytes do.
  private static let pairs: [Bool] = {
    var pairs = [Bool](repeating: false, count: 1 << 16)
    for start in UnreadMark.all.joined().map(\.start) {
      let seconds = start.count > 1 ? spellings(of: start[1]) : Set(0...0xFF)
      for first in spellings(of: start[0]) {
        for second in seconds { pairs[Int(first) << 8 | Int(second)] = true }
      }
    }
    return pairs
  }()

  private static func spellings(of byte: UInt8) -> Set<UInt8> {
    [byte, byte.isLetterOrDigit ? byte & ~0x20 : byte]
  }

  /// For each byte a limit: a mark may start with the byte if the preceding byte is smaller.
  private static let limits: [UInt8] = byFirstByte.map { marks in
    marks.map {
      switch $0.pattern[0].kind {
      case .block: lineFeed + 1
      case .line, .spaced: 0x21
      default: 0xFF
      }
    }.max() ?? 0
  }

  /// Whether a line of text may contain a mark.
  package static func mayOccur(in line: String) -> Bool {
    let bytes = Array("\n\(line)".utf8)
    return candidates(in: bytes).contains { start in
      byFirstByte[Int(bytes[start])].contains { end(of: $0, in: bytes, at: start) { _ in true } != nil }
    }
  }

  func findings(in inventory: Inventory) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let text = inventory.text
    let quoted = Set(inventory.quotes.map(\.firstBlock))
    var (offset, block, cursor) = (0, -1, 0)
    for start in Self.candidates(in: text.bytes) where start >= offset {
      let marks = Self.byFirstByte[Int(text.bytes[start])]
      for index in marks.indices where Self.has(marks[index].start, in: text.bytes, at: start) {
        let mark = marks[index]
        guard let end = Self.end(of: mark, in: text.bytes, at: start, isLineStart: text.startsLine),
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
        if [.block, .line].contains(mark.pattern[0].kind),
          holder.node.kind == CMARK_NODE_CUSTOM_BLOCK || piece.node.parent != holder.node
        {
          continue
        }
        if piece.block != block { (block, cursor) = (piece.block, holder.range.lowerBound) }
        guard let place = place(of: start..<end, piece, inventory, from: cursor) else {
          // The author escaped the mark with a backslash, so none of its bytes starts another mark.
          offset = end
          break
        }
        (offset, cursor) = (end, place.upperBound)
        found.append(finding(mark.name, hint: mark.hint, at: place))
        break
      }
    }
    for quote in inventory.quotes {
      let start = map.offset(line: quote.node.startLine, column: 1)
      guard source.bytes.has(">>>>>>> ", at: start) else { continue }
      let merge = finding("a mark of a merge conflict", hint: UnreadMark.merge, at: start..<(start + 7))
      if found.last != merge { found.append(merge) }
    }
    return Dictionary(grouping: found, by: \.message).values.flatMap(\.fewOfAKind).sorted()
  }

  private func finding(_ name: String, hint: String, at place: Range<Int>) -> Diagnostic {
    Diagnostic(.unreadMark, in: source, at: place, "\(name) is published as it is typed", hint: hint)
  }

  // MARK: Matching

  private static let lineFeed = UInt8(ascii: "\n")

  /// Where a mark may start in a text, which starts with a line feed.
  private static func candidates(in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { text in
      limits.withUnsafeBufferPointer { limits in
        (1..<max(1, text.count)).filter {
          text[$0 - 1] < limits[Int(text[$0])]
            && pairs[Int(text[$0]) << 8 | ($0 + 1 < text.count ? Int(text[$0 + 1]) : 0)]
        }
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
      let isWordNext = offset < text.count && isWord(text[offset])
      switch part.kind {
      case .text:
        guard has(part.text, in: text, at: offset) else { return nil }
        offset += part.text.count
      case .run, .flat, .tight, .address, .word:
        // A run has at most 300 bytes.
        let wanted = mark.pattern[index...].firstText
        guard
          let end = (offset..<min(offset + 300, text.count)).first(where: {
            text[$0] == lineFeed || $0 > offset && has(wanted, in: text, at: $0)
          }), text[end] != lineFeed, fits(text[offset..<end], part.kind, before: wanted)
        else { return nil }
        offset = end
      case .letter, .alphabetic:
        guard isWordNext, part.kind == .letter || text[offset] > 0x39 else { return nil }
        offset += 1
      case .block: if before != lineFeed { return nil }
      case .line: if before != lineFeed, before != 0x20 || !isLineStart(offset) { return nil }
      case .apart: if isWord(before) || before == text[offset] { return nil }
      case .spaced: if before > 0x20 { return nil }
      case .behindWord: if before <= 0x20 { return nil }
      case .edge: if isWordNext { return nil }
      }
    }
    return offset
  }

  /// Whether a run before a text may have these bytes.
  private static func fits(_ run: ArraySlice<UInt8>, _ kind: MarkPart.Kind, before text: [UInt8]) -> Bool {
    switch kind {
    case .flat: !run.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    case .tight: (run.first ?? 0) > 0x20 && (run.last ?? 0) > 0x20 && run.first != text.first
    case .address: !run.contains { $0 <= 0x20 } && isAddress(run)
    case .word: run.allSatisfy { isWord($0) || "-_+".utf8.contains($0) }
    default: true
    }
  }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return ["://", ".md#"].contains(where: text.contains)
      || ["/", "#", "./", "../", "www.", "mailto:"].contains(where: text.hasPrefix)
      || [".md", ".html", ".png", ".jpg", ".svg", ".pdf"].contains(where: text.hasSuffix)
  }

  private static func has(_ wanted: [UInt8], in text: [UInt8], at start: Int) -> Bool {
    start + wanted.count <= text.count
      && wanted.indices.allSatisfy {
        let (byte, written) = (wanted[$0], text[start + $0])
        return written == byte || (byte.isLetterOrDigit && written == byte & ~0x20)
      }
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
    // Authors can write a character that XML does not allow only by its number, as in `&#1;`.
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
    let other = zip(words.indices, source.bytes[start...]).first {
      words[$0] != $1 || $1 == UInt8(ascii: "&")
    }
    guard let (index, written) = other else { return source.bytes.count - start >= words.count }
    return written == UInt8(ascii: "&") || words[index] == 0x20 && index == words.endIndex - 1
  }
}

extension [Diagnostic] {
  /// The first five findings of one kind in an article; if there are more, a sixth that stands for the rest.
  var fewOfAKind: [Diagnostic] {
    guard count > 5 else { return self }
    var rest = self[5]
    rest.places = count - 5
    return self[..<5] + [rest]
  }
}
