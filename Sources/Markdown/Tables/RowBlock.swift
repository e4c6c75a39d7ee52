import CCommonMark
import Diagnostics

/// The lines of a block that may hold a table, and the places where the table ends.
///
/// To cmark the table is a paragraph. A paragraph continues over lines that are indented less than the block, and over
/// list marks that do not interrupt a paragraph. A table ends before them. Lines are numbered from 0, in the block.
struct RowBlock {
  let node: MarkdownNode
  let map: SourceMap
  /// The text of each line, in bytes of the source.
  private(set) var lines: [Range<Int>]
  private let quotes: Int
  /// The 0-based column at which the text of the enclosing list item starts; nil if the block is in no item.
  private let itemColumn: Int?

  var bytes: [UInt8] { map.source.bytes }

  /// - Parameter node: a block of several lines.
  init(_ node: MarkdownNode, quotes: Int, in map: SourceMap) {
    (self.node, self.map, self.quotes) = (node, map, quotes)
    itemColumn = node.parent.flatMap { $0.kind == CMARK_NODE_ITEM ? Self.textColumn(of: $0, in: map) : nil }
    lines = [map.range(of: node).lowerBound..<map.line(node.startLine).upperBound]
    for number in (node.startLine + 1)...node.endLine {
      lines.append(map.quotedLine(number, quotes: quotes).text)
      // For cmark such a heading ends one line below its underline, so the loop ends at the underline.
      let text = bytes[lines[lines.count - 1]].trimmed
      if node.kind == CMARK_NODE_HEADING, let mark = text.first, "=-".utf8.contains(mark),
        text.allSatisfy({ $0 == mark })
      {
        break
      }
    }
  }

  private static func textColumn(of item: MarkdownNode, in map: SourceMap) -> Int {
    if let first = item.firstChild, first.startLine == item.startLine { return first.startColumn - 1 }
    let digits = map.source.bytes[map.offset(line: item.startLine, column: item.startColumn)...]
      .prefix { $0.isDigit }.count
    return item.startColumn + digits + 1
  }

  /// Whether a line directly below a table is not one of its rows.
  func endsTable(atLine line: Int) -> Bool {
    let text = bytes[lines[line]]
    return !contains(line: line) || text.listMarkLength > 0 || text.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// Whether a line other than the first has the marks and the indentation of the block, and is indented less than
  /// code.
  func contains(line: Int) -> Bool {
    let (marks, behindMarks, text) = map.quotedLine(node.startLine + line, quotes: quotes)
    let start = map.line(node.startLine + line).lowerBound
    let column = bytes[start..<text.lowerBound].reduce(0) {
      $1 == UInt8(ascii: "\t") ? $0 + 4 - $0 % 4 : $0 + 1
    }
    let space = bytes[behindMarks..<text.lowerBound].first == UInt8(ascii: " ") ? 1 : 0
    let textColumn = itemColumn ?? (quotes == 0 ? 0 : behindMarks - start + space)
    return marks == quotes && (0..<4).contains(column - textColumn)
  }
}
