import CCommonMark
import Diagnostics

/// A block with text, and its place in the source.
struct TextBlock {
  let node: MarkdownNode
  /// The bytes from the start of the text to the end of its last line, or those of a table's cell.
  let range: Range<Int>
  let origin: Origin

  /// How cmark parsed the text.
  enum Origin {
    /// As lines of the source, within `quotes` quotes.
    case lines(quotes: Int)
    /// As a separate line after `# `: a table's cell or a title. `start` is the first byte of the text in the source.
    case line(start: Int)
  }

  /// The byte of the source at which an inline starts according to cmark, which may be wrong.
  func offset(of inline: MarkdownNode, in map: SourceMap) -> Int {
    switch origin {
    // Text that cmark did not parse starts with the line.
    case .line(let start): start + max(0, inline.startColumn - "# ".utf8.count - 1)
    case .lines where inline.startLine <= node.startLine:
      map.offset(line: inline.startLine, column: inline.startColumn)
    case .lines(let quotes):
      // cmark counts as if the line started in the column of the block.
      map.countedStart(ofLine: inline.startLine, quotes: quotes) + inline.startColumn - node.startColumn
    }
  }
}

/// A link or a picture, and its place in the source.
struct LinkNode {
  let node: MarkdownNode
  let block: Int
  let place: LinkPlace
}
