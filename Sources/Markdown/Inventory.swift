import CCommonMark
import Diagnostics

/// A block that holds text, with the bytes of the source it was written in.
struct TextBlock {
  let node: MarkdownNode
  /// Bytes of the source file: from the first of the text to the end of its last line; or a table's cell.
  let range: Range<Int>
  /// Whether cmark's lines and columns are those of the source; in a table's cell they are not.
  let isInLines: Bool
  /// Links and pictures in the order of the text.
  var links: [LinkNode] = []
  var text = BlockText()
}

/// A link or a picture, and where it is written.
struct LinkNode {
  let node: MarkdownNode
  let place: LinkPlace
}

/// What a tree holds, gathered in one walk, in the order of the text.
struct Inventory {
  private(set) var blocks: [TextBlock] = []
  private(set) var quotes: [MarkdownNode] = []
  private(set) var rawHTML: [MarkdownNode] = []

  /// - Parameter cells: the ranges of blocks that cmark has no right position for.
  init(of tree: borrowing MarkdownTree, map: SourceMap, cells: [MarkdownNode: Range<Int>]) {
    var locator = LinkLocator(map: map, block: 0..<0, trustsPositions: false)
    var maskDepth = 0
    tree.root.forEachNode { node in
      switch node.kind {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CUSTOM_BLOCK:
        guard let block = Self.block(of: node, map: map, cells: cells) else { return }
        locator = LinkLocator(map: map, block: block.range, trustsPositions: block.isInLines)
        blocks.append(block)
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        let link = LinkNode(node: node, place: locator.place(of: node))
        blocks[blocks.count - 1].links.append(link)
        if Self.masks(node) { maskDepth += 1 }
        if node.kind == CMARK_NODE_LINK, maskDepth > 0 { blocks[blocks.count - 1].text.appendMask() }
      case CMARK_NODE_TEXT where maskDepth == 0: blocks[blocks.count - 1].text.append(node)
      case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        if node.kind == CMARK_NODE_HTML_INLINE { rawHTML.append(node) }
        blocks[blocks.count - 1].text.appendMask()
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: blocks[blocks.count - 1].text.appendSpace()
      case CMARK_NODE_BLOCK_QUOTE: quotes.append(node)
      case CMARK_NODE_HTML_BLOCK: rawHTML.append(node)
      default: break
      }
    } leaving: { node in
      if node.kind == CMARK_NODE_LINK, Self.masks(node) { maskDepth -= 1 }
    }
  }

  private static func masks(_ node: MarkdownNode) -> Bool {
    node.kind == CMARK_NODE_LINK && (node.hasURL(FactLinks.scheme) || node.hasURL(FactLinks.figureScheme))
  }

  private static func block(
    of node: MarkdownNode, map: SourceMap, cells: [MarkdownNode: Range<Int>]
  ) -> TextBlock? {
    if let range = cells[node] { return TextBlock(node: node, range: range, isInLines: false) }
    if node.kind == CMARK_NODE_CUSTOM_BLOCK { return nil }
    return TextBlock(node: node, range: map.range(of: node), isInLines: true)
  }
}
