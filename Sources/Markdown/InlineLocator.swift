import CCommonMark
import Diagnostics

/// Finds where the links, the pictures and the HTML of a text are written, block by block.
///
/// cmark's own positions are right for most; after a title over two lines or a leading reference definition
/// they are not. So each is compared with the source, and what does not fit is looked up in the block's
/// bytes, from what was found before onwards: the whole block costs one pass.
///
/// A class, so that asking it once per node copies nothing.
final class InlineLocator {
  private let map: SourceMap
  private let bytes: [UInt8]
  private var block: TextBlock?
  private var range = 0..<0
  /// All that was found lies before this byte of the source.
  private(set) var cursor = 0

  init(in map: SourceMap) {
    self.map = map
    bytes = map.source.bytes
  }

  private static let linkOpening = Array("[".utf8)
  private static let pictureOpening = Array("![".utf8)
  private static let autolinkOpening = Array("<".utf8)
  private static let textEnd = Array("]".utf8)

  private var end: Int { range.upperBound }

  /// Goes on with the next block: what is asked for from now on stands in it.
  func start(_ block: TextBlock) {
    self.block = block
    range = block.range
    cursor = range.lowerBound
  }

  /// Where a link or a picture is written; the whole block if that cannot be told; nil before the first block.
  ///
  /// What is within it is to be asked for next, then `leave` to be called.
  func place(of node: MarkdownNode) -> LinkPlace? {
    guard let claimed = block?.offset(of: node, in: map) else { return nil }
    return Self.withFirstText(of: node) { text in
      if node.isAutolink, let place = autolink(text, claimed: claimed) { return place }
      let opening = node.kind == CMARK_NODE_IMAGE ? Self.pictureOpening : Self.linkOpening
      guard let start = start(of: text, after: opening, claimed: claimed) else {
        return LinkPlace(whole: range, text: range, target: range, isExact: false)
      }
      cursor = start + opening.count
      return place(of: node, from: start)
    }
  }

  /// Goes on behind a link.
  func leave(_ place: LinkPlace) {
    if place.whole != range { cursor = max(cursor, place.whole.upperBound) }
  }

  /// Where HTML within the block's text is written, its first line; the whole block if that cannot be told; nil
  /// before the first block.
  func place(ofHTML node: MarkdownNode) -> Range<Int>? {
    guard let claimed = block?.offset(of: node, in: map) else { return nil }
    let line = node.firstLine
    let noText = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    guard let start = start(of: noText, after: line, claimed: claimed) else { return range }
    cursor = start + line.count
    return start..<cursor
  }

  private func autolink(_ text: UnsafeBufferPointer<UInt8>, claimed: Int) -> LinkPlace? {
    guard let start = start(of: text, after: Self.autolinkOpening, claimed: claimed),
      fits(text, at: start + 1)
    else { return nil }
    cursor = start + 1
    let close = bytes[cursor..<end].firstIndex(of: UInt8(ascii: ">")) ?? end - 1
    return LinkPlace(whole: start..<(close + 1), text: cursor..<close, target: cursor..<close)
  }

  /// What is written right behind the opening, as far as it is known.
  private static func withFirstText<Result>(
    of node: MarkdownNode, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let child = node.firstChild else { return textEnd.withUnsafeBufferPointer(body) }
    if child.kind == CMARK_NODE_TEXT { return child.withLiteral(body) }
    return body(UnsafeBufferPointer(start: nil, count: 0))
  }

  private func start(of text: UnsafeBufferPointer<UInt8>, after opening: [UInt8], claimed: Int) -> Int? {
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

  /// Whether the source says `text` at `offset`, as far as no entity and no backslash hides it.
  private func fits(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var at = offset
    for byte in text {
      guard at < end else { return false }
      let written = bytes[at]
      if written == UInt8(ascii: "&") || written == UInt8(ascii: "\\") { return true }
      guard written == byte else { return false }
      at += 1
    }
    return true
  }

  // MARK: From the text on

  /// Reads on from the link's text: `](target` or a reference.
  private func place(of node: MarkdownNode, from start: Int) -> LinkPlace {
    let textStart = cursor
    let textEnd = closingBracket(from: textStart)
    let next = textEnd + 1
    if next < end, bytes[next] == UInt8(ascii: "(") {
      let target = plainTarget(of: node, at: next + 1) ?? target(from: next + 1)
      let close = bytes[target.upperBound..<end].firstIndex(of: UInt8(ascii: ")")) ?? target.upperBound - 1
      return LinkPlace(whole: start..<(close + 1), text: textStart..<textEnd, target: target)
    }
    let isLabelled = next < end && bytes[next] == UInt8(ascii: "[")
    let close = isLabelled ? closingBracket(from: next + 1) : textEnd
    let whole = start..<min(close + 1, end)
    return LinkPlace(whole: whole, text: textStart..<textEnd, target: whole)
  }

  /// The target of a link that stands between `(` and `)` as cmark read it.
  private func plainTarget(of node: MarkdownNode, at start: Int) -> Range<Int>? {
    guard let length = node.lengthOfURL(writtenIn: bytes, at: start), length > 0, start + length < end,
      bytes[start + length] == UInt8(ascii: ")")
    else { return nil }
    return start..<(start + length)
  }

  /// The target that stands behind `(`: between `<` and `>`, or up to white space or the closing `)`.
  private func target(from start: Int) -> Range<Int> {
    let (bytes, end) = (bytes, end)
    let first = targetStart(from: start)
    let isBracketed = first < end && bytes[first] == UInt8(ascii: "<")
    var (offset, depth) = (isBracketed ? first + 1 : first, 0)
    let target = offset
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: ">") where isBracketed: return target..<offset
      case 0x09, 0x0A, 0x0D,
        0x20 where !isBracketed:
        return target..<offset
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0 && !isBracketed: return target..<offset
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      offset += 1
    }
    return min(target, end)..<end
  }

  /// Behind white space, and on a new line behind the marks of quotes.
  private func targetStart(from start: Int) -> Int {
    var (offset, isNewLine) = (start, false)
    while offset < end {
      switch bytes[offset] {
      case 0x09, 0x20: break
      case 0x0A, 0x0D: isNewLine = true
      case UInt8(ascii: ">") where isNewLine: break
      default: return offset
      }
      offset += 1
    }
    return end
  }

  /// The bracket that closes the text: brackets nest, a backslash guards one.
  private func closingBracket(from start: Int) -> Int {
    let (bytes, end) = (bytes, end)
    var depth = 0
    var offset = start
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]") where depth == 0: return offset
      case UInt8(ascii: "]"): depth -= 1
      default: break
      }
      offset += 1
    }
    return end
  }
}

extension MarkdownNode {
  /// Whether a link's text is its target, as in `<https://example.org>`.
  var isAutolink: Bool {
    guard kind == CMARK_NODE_LINK, let text = firstChild, text.kind == CMARK_NODE_TEXT, text.next == nil
    else {
      return false
    }
    return url(is: text, after: "") || url(is: text, after: "mailto:")
  }

  /// The first line of an HTML node as it is written.
  var firstLine: [UInt8] {
    withLiteral { literal in
      let text = literal.drop { $0 == 0x20 || $0 == 0x09 }
      return Array(text.prefix { $0 != 0x0A && $0 != 0x0D })
    }
  }
}
