import CCommonMark
import Diagnostics

/// A block with text, and its place in the source.
struct TextBlock {
  let node: MarkdownNode
  /// The bytes from the start of the text to the end of its last line, or those of a table's cell.
  let range: Range<Int>
  /// How many quotes enclose the lines; nil if cmark parsed the text as a separate line after `# `: a table's cell or a
  /// title.
  let quotes: Int?

  /// The byte of the source at which an inline starts according to cmark, which may be wrong.
  func offset(of inline: MarkdownNode, in map: SourceMap) -> Int {
    // Text that cmark did not parse starts with the line.
    guard let quotes else { return range.lowerBound + max(0, inline.startColumn - "# ".utf8.count - 1) }
    if inline.startLine <= node.startLine {
      return map.offset(line: inline.startLine, column: inline.startColumn)
    }
    // cmark counts as if the line's text started in the column of the block. In a lazy line, which has fewer `>` than
    // the block, the text starts after the last `>` and one space, or at the start of the line.
    let (marks, behindMarks, text) = map.quotedLine(inline.startLine, quotes: quotes)
    let start =
      marks == quotes ? text.lowerBound : min(text.lowerBound, behindMarks + (marks == 0 ? 0 : 1))
    return start + inline.startColumn - node.startColumn
  }
}

/// A link or a picture, and its place in the source.
struct LinkNode {
  let node: MarkdownNode
  let block: Int
  let place: LinkPlace
}

extension MarkdownNode {
  /// The text of a block that cmark parsed as a separate line, a cell or a title, in bytes of the source; nil for other
  /// blocks. The node stores both bounds as one number, since cmark's texts are shorter than 2 GB.
  var ownLine: Range<Int>? {
    let bounds = Int(bitPattern: cmark_node_get_user_data(pointer))
    return bounds == 0 ? nil : (bounds >> 32)..<(bounds & 0xFFFF_FFFF)
  }

  func setOwnLine(_ range: Range<Int>) {
    let bounds = range.lowerBound << 32 | range.upperBound
    cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: bounds))
  }
}
