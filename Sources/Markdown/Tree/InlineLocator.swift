import CCommonMark
import Diagnostics

/// Finds the places of links, pictures and HTML in the source, block by block.
///
/// cmark's positions are usually right, but not after a title on two lines or a leading reference definition.
/// So each position is compared with the source. If it is wrong, the node is searched for in the block's bytes after
/// the previous node, so that the whole block costs one pass.
///
/// A class, so that a call for each node copies nothing.
final class InlineLocator {
  private let map: SourceMap
  private let bytes: [UInt8]
  private var block: TextBlock?
  /// Everything found so far is before this byte of the source.
  private(set) var cursor = 0

  init(in map: SourceMap) {
    self.map = map
    bytes = map.source.bytes
  }

  private static let linkOpening = Array("[".utf8)
  private static let pictureOpening = Array("![".utf8)
  private static let autolinkOpening = Array("<".utf8)

  private var range: Range<Int> { block?.range ?? 0..<0 }
  private var end: Int { range.upperBound }

  /// Continues with the next block.
  func start(_ block: TextBlock) {
    self.block = block
    cursor = startOfText(in: block.node) ?? range.lowerBound
  }

  /// Where the text of a paragraph starts, after the definitions that cmark took from it; nil if it cannot be found.
  private func startOfText(in block: MarkdownNode) -> Int? {
    guard let text = block.firstChild, text.kind == CMARK_NODE_TEXT, bytes.has("[", at: range.lowerBound)
    else { return nil }
    let words = text.withLiteral { $0 }
    var start = range.lowerBound
    while !fits(words, at: start) {
      guard let next = bytes.firstOffset(of: 0x0A, in: start..<end) else { return nil }
      start = next + 1
      while start < end, " \t>".utf8.contains(bytes[start]) { start += 1 }
    }
    return start
  }

  /// The place of a link or a picture; the whole block if it cannot be found; nil before the first block.
  ///
  /// Next, ask for the nodes within `node`, then call `leave`.
  func place(of node: MarkdownNode) -> LinkPlace? {
    guard let claimed = block?.offset(of: node, in: map) else { return nil }
    let text = Self.firstText(of: node)
    if node.isAutolink, let place = autolink(text, claimed: claimed) { return place }
    let opening = node.kind == CMARK_NODE_IMAGE ? Self.pictureOpening : Self.linkOpening
    guard let start = start(of: text, after: opening, claimed: claimed) else {
      return LinkPlace(whole: range, text: range, target: range, isExact: false)
    }
    cursor = start + opening.count
    return place(from: start)
  }

  func leave(_ place: LinkPlace) {
    if place.whole != range { cursor = max(cursor, place.whole.upperBound) }
  }

  /// The first line of HTML within the block's text; the whole block if it cannot be found; nil before the
  /// first block.
  func place(ofHTML node: MarkdownNode) -> Range<Int>? {
    guard let claimed = block?.offset(of: node, in: map) else { return nil }
    let line = node.firstLine
    guard let start = start(of: Self.unknown, after: line, claimed: claimed) else { return range }
    cursor = start + line.count
    return start..<cursor
  }

  /// The place of an address in a text; nil if its marks are escaped.
  func place(of address: BareAddress, in text: [UInt8], of node: MarkdownNode) -> LinkPlace? {
    guard let claimed = block?.offset(of: node, in: map) else { return nil }
    let from = range.contains(claimed) ? max(cursor, claimed + address.range.lowerBound) : cursor
    let near = min(from, end)..<min(from + Self.searched, end)
    guard let start = bytes.firstOffset(of: text[address.host], in: near) else { return nil }
    cursor = min(start + address.range.count, end)
    return LinkPlace(whole: start..<cursor, text: start..<cursor, target: start..<cursor)
  }

  /// How many bytes entities and backslashes may add before an address.
  private static let searched = 1000

  private func autolink(_ text: UnsafeBufferPointer<UInt8>, claimed: Int) -> LinkPlace? {
    guard let start = start(of: text, after: Self.autolinkOpening, claimed: claimed),
      fits(text, at: start + 1)
    else { return nil }
    cursor = start + 1
    let close = bytes[cursor..<end].firstIndex(of: UInt8(ascii: ">")) ?? end - 1
    return LinkPlace(whole: start..<(close + 1), text: cursor..<close, target: cursor..<close)
  }

  /// The known start of the text directly after the opening mark. Valid until the node changes.
  private static func firstText(of node: MarkdownNode) -> UnsafeBufferPointer<UInt8> {
    guard let child = node.firstChild else { return UnsafeBufferPointer(start: end.utf8Start, count: 1) }
    return child.kind == CMARK_NODE_TEXT ? child.withLiteral { $0 } : unknown
  }

  private static let end: StaticString = "]"
  private static var unknown: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }

  private func start(
    of text: UnsafeBufferPointer<UInt8>, after opening: [UInt8], claimed: Int
  ) -> Int? {
    if claimed >= cursor, claimed < end, bytes.has(opening, at: claimed),
      fits(text, at: claimed + opening.count)
    {
      return claimed
    }
    var first: Int?
    var from = min(cursor, end)
    while let found = bytes.firstOffset(of: opening, in: from..<end) {
      if fits(text, at: found + opening.count) { return found }
      first = first ?? found
      from = found + 1
    }
    return first
  }

  /// Whether the source has `text` at `offset`; entities and backslashes end the comparison.
  private func fits(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    for (at, byte) in zip(offset..., text) {
      guard at < end else { return false }
      if bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "\\") { return true }
      guard bytes[at] == byte else { return false }
    }
    return true
  }

  /// The place of a link whose text starts at the cursor. After the text comes `](target` or a reference.
  private func place(from start: Int) -> LinkPlace {
    let text = cursor..<closing("[", "]", from: cursor)
    let next = text.upperBound + 1
    if next < end, bytes[next] == UInt8(ascii: "(") {
      let target = target(from: next + 1)
      let close = bytes[target.upperBound..<end].firstIndex(of: UInt8(ascii: ")")) ?? target.upperBound - 1
      return LinkPlace(whole: start..<(close + 1), text: text, target: target)
    }
    let isLabelled = next < end && bytes[next] == UInt8(ascii: "[")
    let close = isLabelled ? closing("[", "]", from: next + 1) : text.upperBound
    let whole = start..<min(close + 1, end)
    return LinkPlace(whole: whole, text: text, target: whole)
  }

  /// The target after `(`: between `<` and `>`, or up to white space or the closing `)`.
  private func target(from start: Int) -> Range<Int> {
    var isNewLine = false
    let written = bytes[start..<end].drop { byte in
      isNewLine = isNewLine || byte == 0x0A || byte == 0x0D
      // A new line may start with the marks of quotes.
      return byte.isSpace || (isNewLine && byte == UInt8(ascii: ">"))
    }
    if written.first == UInt8(ascii: "<") {
      let first = written.startIndex + 1
      return first..<closing(">", ">", from: first) { $0.isSpace && $0 != 0x20 }
    }
    return written.startIndex..<closing("(", ")", from: written.startIndex) { $0.isSpace }
  }

  /// The mark that closes a text, or the byte before it that `ends` accepts. Marks nest; a backslash escapes a byte.
  private func closing(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, from start: Int,
    ends: (UInt8) -> Bool = { _ in false }
  ) -> Int {
    let (bytes, end, opening, closing) = (bytes, end, UInt8(ascii: opening), UInt8(ascii: closing))
    var (offset, depth) = (start, 0)
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case closing where depth == 0: return offset
      case closing: depth -= 1
      case opening: depth += 1
      case let byte where ends(byte): return offset
      default: break
      }
      offset += 1
    }
    return end
  }
}
