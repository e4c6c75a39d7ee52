import CCommonMark
import Diagnostics

/// Finds where links and pictures of one block are written.
///
/// cmark's own positions are right for most; after odd indentation, lazy lines, a title over two lines or a
/// leading reference definition they are not. So each is compared with the source, and what does not fit is
/// looked up in the block's bytes, from the link before onwards: the whole block costs one pass.
struct LinkLocator {
  private let map: SourceMap
  private let block: Range<Int>
  /// Whether cmark counted in the file's own lines; it did not in a table's cells.
  private let trustsPositions: Bool
  private var cursor: Int

  init(map: SourceMap, block: Range<Int>, trustsPositions: Bool) {
    self.map = map
    self.block = block
    self.trustsPositions = trustsPositions
    cursor = block.lowerBound
  }

  private var bytes: [UInt8] { map.source.bytes }

  mutating func place(of node: MarkdownNode) -> LinkPlace {
    let opening = Array((node.kind == CMARK_NODE_IMAGE ? "![" : "[").utf8)
    guard let start = start(of: node, opening: opening) else {
      cursor = block.upperBound
      return LinkPlace(whole: block, text: block, target: block, isExact: false)
    }
    cursor = start + opening.count
    return place(from: start, textStart: start + opening.count, url: Array(node.url.utf8))
  }

  private func start(of node: MarkdownNode, opening: [UInt8]) -> Int? {
    let text = opening + firstText(of: node)
    let claimed = map.offset(line: node.startLine, column: node.startColumn)
    if trustsPositions, claimed >= cursor, block.contains(claimed), bytes.has(text, at: claimed) {
      return claimed
    }
    let rest = min(cursor, block.upperBound)..<block.upperBound
    return bytes.firstOffset(of: text, in: rest) ?? bytes.firstOffset(of: opening, in: rest)
  }

  private func firstText(of node: MarkdownNode) -> [UInt8] {
    guard let child = node.firstChild else { return [UInt8(ascii: "]")] }
    return child.kind == CMARK_NODE_TEXT ? child.withLiteral(Array.init) : []
  }

  /// Reads on from the link's text: `](target` if the very target stands there, else a reference link.
  private func place(from start: Int, textStart: Int, url: [UInt8]) -> LinkPlace {
    let end = closingBracket(from: textStart)
    var target = end + 1
    if target < block.upperBound, bytes[target] == UInt8(ascii: "(") {
      target += 1
      while target < block.upperBound, [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "<")].contains(bytes[target]) {
        target += 1
      }
      let length = bytes.has(url, at: target) ? url.count : writtenTargetLength(at: target)
      let close = bytes[min(target + length, block.upperBound)..<block.upperBound]
        .firstIndex(of: UInt8(ascii: ")"))
      return LinkPlace(
        whole: start..<((close ?? target + length - 1) + 1), text: textStart..<end,
        target: target..<(target + length))
    }
    let whole = start..<min(end + 1, block.upperBound)
    return LinkPlace(whole: whole, text: textStart..<end, target: whole)
  }

  /// The bracket that closes the text: brackets nest, a backslash guards one.
  private func closingBracket(from start: Int) -> Int {
    var depth = 0
    var offset = start
    while offset < block.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]") where depth == 0: return offset
      case UInt8(ascii: "]"): depth -= 1
      default: break
      }
      offset += 1
    }
    return block.upperBound
  }

  private func writtenTargetLength(at start: Int) -> Int {
    let rest = bytes[min(start, block.upperBound)..<block.upperBound]
    let end = rest.firstIndex { [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ")"), UInt8(ascii: ">")].contains($0) }
    return (end ?? block.upperBound) - rest.startIndex
  }
}
