import CCommonMark
import Diagnostics
import Markup

/// Puts collapsible blocks, anchors and comments that cmark parsed as blocks of HTML into the tree.
struct HTMLBlocks {
  let map: SourceMap
  private(set) var tags: [PlacedTag] = []
  /// The places of whole comments, in bytes of the source.
  private(set) var comments: [Range<Int>] = []
  private(set) var found: [Diagnostic] = []

  /// Replaces each block that consists only of allowed HTML. Other blocks stay unchanged.
  mutating func replace(in tree: borrowing MarkdownTree) {
    let source = map.source.bytes
    let text = map.offset(line: 1, column: 1)..<source.count
    guard source.firstOffset(of: UInt8(ascii: "<"), in: text) != nil else { return }
    var blocks: [MarkdownNode] = []
    tree.root.forEachNode { if $0.kind == CMARK_NODE_HTML_BLOCK { blocks.append($0) } }
    var fold: MarkdownNode?
    for block in blocks {
      let bytes = block.withLiteral { Array($0) }
      guard let pieces = HTMLPiece.pieces(of: bytes), let parent = block.parent else { continue }
      for piece in pieces {
        let place = map.place(of: piece.range, in: bytes, of: block)
        guard let tag = piece.tag else {
          comments.append(place)
          continue
        }
        if piece.summary != nil, block.previous == nil || block.previous != fold {
          found.append(
            Diagnostic(
              .unbalancedHTML, in: map.source, at: place, "'<summary>' does not follow '<details>'",
              hint: "write '<details>' in the line before it"))
        }
        let node = MarkdownNode.customBlock(
          opening: tag.html, closing: piece.summary == nil ? "" : "</summary>")
        block.insertBefore(node)
        tags.append(
          PlacedTag(tag: tag, place: place, parent: parent, isWhole: piece.summary != nil, node: node))
        if tag.element == .details { fold = node }
        guard let text = piece.summary else { continue }
        let parsed = MarkdownTree("# ".utf8 + bytes[text] + " #\n".utf8)
        parsed.root.firstChild?.moveChildren(to: node)
        node.setOwnLine(map.place(of: text, in: bytes, of: block))
      }
      block.remove()
    }
  }
}

extension SourceMap {
  /// The place in the source of bytes of a block of HTML. The block's lines end as in the source.
  fileprivate func place(of range: Range<Int>, in bytes: [UInt8], of block: MarkdownNode) -> Range<Int> {
    offset(range.lowerBound, in: bytes, of: block)..<(offset(range.upperBound - 1, in: bytes, of: block) + 1)
  }

  private func offset(_ offset: Int, in bytes: [UInt8], of block: MarkdownNode) -> Int {
    let before = bytes[..<offset]
    let line = before.indices.count { before[$0] == 0x0A || (before[$0] == 0x0D && bytes[$0 + 1] != 0x0A) }
    let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let range = source.lineRange(firstLine + block.startLine - 1 + line)
    return max(range.lowerBound, range.upperBound - (end - offset))
  }
}
