import CCommonMark
import Diagnostics

/// The parts of a tree in the order of the text, collected in one walk.
struct Inventory {
  private(set) var blocks: [TextBlock] = []
  /// The links and pictures.
  private(set) var links: [LinkNode] = []
  private(set) var text: ReadText
  /// Other texts that readers see: code, the titles of links and pictures, and cells with the heads of their columns.
  private(set) var aside = ReadText()
  /// The blocks of `aside`.
  private(set) var blocksAside: [TextBlock] = []
  /// The quotes, each with the index of the first block in it or after it.
  private(set) var quotes: [(node: MarkdownNode, firstBlock: Int)] = []
  private(set) var rawHTML: [RawHTML] = []
  /// The tags within texts.
  private(set) var tags: [PlacedTag] = []
  private(set) var code: [MarkdownNode] = []
  private(set) var comments: [(node: MarkdownNode, place: Range<Int>)] = []
  /// Addresses in the text that are directly followed by a Markdown mark.
  private(set) var cutAddresses: [Range<Int>] = []

  /// - Parameter linksAddresses: whether addresses in the text become links.
  init(of tree: borrowing MarkdownTree, map: SourceMap, linksAddresses: Bool) {
    let linksAddresses = linksAddresses && BareAddress.mayOccur(in: map.source.bytes)
    let lineCount = map.source.lineStarts.count
    text = ReadText(likelyBytes: map.source.bytes.count, likelyPieces: lineCount)
    blocks.reserveCapacity(lineCount / 2)
    links.reserveCapacity(lineCount / 4)
    var quoteDepth = 0
    var open: [(place: LinkPlace, isMask: Bool)] = []
    let locator = InlineLocator(in: map)
    tree.root.forEachNode { node in
      switch node.kind {
      case CMARK_NODE_BLOCK_QUOTE:
        quoteDepth += 1
        quotes.append((node, blocks.count))
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK:
        if node.kind == CMARK_NODE_CODE_BLOCK {
          code.append(node)
        } else {
          rawHTML += RawHTML.all(of: node, in: map)
        }
        let block = TextBlock(node: node, range: map.range(of: node), quotes: quoteDepth)
        node.withLiteral { appendAside($0, at: node, of: block, after: block.range.lowerBound) }
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CUSTOM_BLOCK:
        let line = node.ownLine
        if line == nil, node.kind == CMARK_NODE_CUSTOM_BLOCK { return }
        let block = TextBlock(
          node: node, range: line ?? map.range(of: node), quotes: line == nil ? quoteDepth : nil)
        locator.start(block)
        blocks.append(block)
        text.startBlock()
        if node.kind == CMARK_NODE_CUSTOM_BLOCK { appendCell(block) }
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        guard let place = locator.place(of: node) else { return }
        // In the text of a fact, a marked figure or an address, figures are not searched for.
        let isMask =
          node.kind == CMARK_NODE_LINK
          && (node.hasURL(FactLinks.scheme) || node.hasURL(FactLinks.figureScheme) || node.isAutolink)
        open.append((place, isMask))
        links.append(LinkNode(node: node, block: blocks.count - 1, place: place))
        if let title = node.shownTitle, let block = blocks.last {
          appendAside(title.utf8, at: node, of: block, after: place.target.upperBound)
        }
        if open.contains(where: \.isMask) { text.appendMask() }
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        guard !open.contains(where: \.isMask), !blocks.isEmpty else { return }
        if !linksAddresses || !open.isEmpty || !linkAddresses(of: node, locator) {
          text.append(node, of: blocks.count - 1, after: locator.cursor)
        }
      case CMARK_NODE_HTML_INLINE:
        guard let place = locator.place(ofHTML: node), let parent = node.parent else { return }
        let written = node.withLiteral { Array($0) }
        if written.starts(with: "<!--".utf8) {
          comments.append((node, place))
        } else if let tag = HTMLTag(written[...]), !tag.element.isBlock {
          tags.append(PlacedTag(tag: tag, place: place, parent: parent, node: node))
          if tag.element == .br { text.appendSpace() }
        } else {
          rawHTML.append(RawHTML(node, at: place))
          text.appendMask()
        }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.appendSpace()
      default: break
      }
    } leaving: { node in
      switch node.kind {
      case CMARK_NODE_BLOCK_QUOTE: quoteDepth -= 1
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: if let link = open.popLast() { locator.leave(link.place) }
      default: break
      }
    }
  }

  /// Turns the addresses in a text into links, which are still searched for unread marks. False if there are none.
  private mutating func linkAddresses(of node: MarkdownNode, _ locator: InlineLocator) -> Bool {
    let (literal, floor) = (node.withLiteral { Array($0) }, locator.cursor)
    guard node.kind == CMARK_NODE_TEXT, BareAddress.mayOccur(in: literal) else { return false }
    let (block, next) = (blocks.count - 1, node.next)
    let isFree =
      node.previous.map { $0.isBreak || $0.kind == CMARK_NODE_EMPH || $0.kind == CMARK_NODE_STRONG } ?? true
    let found = BareAddress.all(in: literal, isFree: isFree).compactMap { address in
      locator.place(of: address, in: literal, of: node).map { (address.range, address.url, $0) }
    }.filter { range, _, place in
      guard range.upperBound == literal.count, let next, !next.isBreak, next.kind != CMARK_NODE_HTML_INLINE
      else { return true }
      cutAddresses.append(place.whole)
      return false
    }
    if found.isEmpty { return false }
    let ends = found.dropFirst().map(\.0.lowerBound) + [literal.count]
    node.setLiteral(literal[..<found[0].0.lowerBound])
    text.append(node, of: block, after: floor)
    var last = node
    for ((range, url, place), end) in zip(found, ends) {
      let link = MarkdownNode.new(CMARK_NODE_LINK)
      let word = MarkdownNode.text(literal[range])
      let rest = MarkdownNode.text(literal[range.upperBound..<end])
      link.setURL(url)
      link.append(word)
      last.insertAfter(link)
      link.insertAfter(rest)
      links.append(LinkNode(node: link, block: block, place: place))
      text.append(word, of: block, after: place.whole.lowerBound)
      text.append(rest, of: block, after: place.whole.upperBound)
      last = rest
    }
    return true
  }

  private mutating func appendAside(
    _ text: some Sequence<UInt8>, at node: MarkdownNode, of block: TextBlock, below head: String = "",
    after floor: Int
  ) {
    blocksAside.append(block)
    aside.startBlock(below: head)
    aside.append(text, at: node, of: blocksAside.count - 1, after: floor)
  }

  /// Adds a cell with only a number to `aside`, below the heads of its column and row, which may hold the unit.
  private mutating func appendCell(_ block: TextBlock) {
    guard let text = block.node.firstChild, text.kind == CMARK_NODE_TEXT, text.next == nil,
      text.withLiteral({ $0.contains { $0 &- 0x30 < 10 || $0 >= 0x80 } })
    else { return }
    for head in block.node.heads {
      text.withLiteral {
        appendAside($0, at: text, of: block, below: "\(head): ", after: block.range.lowerBound)
      }
    }
  }
}
