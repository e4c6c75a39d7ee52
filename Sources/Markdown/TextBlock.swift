import CCommonMark
import Diagnostics

/// A block that holds text, with the bytes of the source it was written in.
struct TextBlock {
  let node: MarkdownNode
  /// Bytes of the source file: from the first of the text to the end of its last line; or a table's cell.
  let range: Range<Int>
  let origin: Origin

  /// How cmark came to read the text.
  enum Origin {
    /// In the lines of the source, within so many quotes.
    case lines(quotes: Int)
    /// One line by itself, after `# `: a table's cell, a title. Its first byte in the source.
    case line(start: Int)
  }

  /// The byte of the source at which cmark claims that an inline starts: a guess to be compared with it.
  func offset(of inline: MarkdownNode, in map: SourceMap) -> Int {
    switch origin {
    // What cmark has not read starts with the line.
    case .line(let start): start + max(0, inline.startColumn - "# ".utf8.count - 1)
    case .lines where inline.startLine <= node.startLine:
      map.offset(line: inline.startLine, column: inline.startColumn)
    case .lines(let quotes):
      // As if the line started in the column of the block.
      map.countedStart(ofLine: inline.startLine, quotes: quotes) + inline.startColumn - node.startColumn
    }
  }
}

/// A link or a picture, and where it is written.
struct LinkNode {
  let node: MarkdownNode
  /// The index of its block.
  let block: Int
  let place: LinkPlace
}
