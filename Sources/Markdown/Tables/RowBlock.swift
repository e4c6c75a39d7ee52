import CCommonMark
import Diagnostics

/// The block around a table, which decides where the table ends.
///
/// To cmark the table is a paragraph. A paragraph continues over lines that are indented less than the block, and over
/// list marks that do not interrupt a paragraph. A table ends before them.
struct RowBlock {
  private let map: SourceMap
  private let quotes: Int
  /// The 0-based column at which the text of the enclosing list item starts; nil if the block is in no item.
  private let itemColumn: Int?

  init(_ node: MarkdownNode, quotes: Int, in map: SourceMap) {
    self.map = map
    self.quotes = quotes
    itemColumn = node.parent.flatMap { $0.kind == CMARK_NODE_ITEM ? Self.textColumn(of: $0, in: map) : nil }
  }

  private static func textColumn(of item: MarkdownNode, in map: SourceMap) -> Int {
    let mark = item.startColumn - 1
    if let first = item.firstChild, first.startLine == item.startLine { return first.startColumn - 1 }
    let digits = map.source.bytes[map.offset(line: item.startLine, column: item.startColumn)...]
      .prefix { $0.isDigit }.count
    return mark + digits + 2
  }

  /// Whether a line directly below a table is not one of its rows.
  ///
  /// - Parameter line: 1-based, in the parsed text; not the first of the block.
  func endsTable(atLine line: Int) -> Bool {
    let text = map.source.bytes[map.textRange(ofLine: line, quotes: quotes)]
    return !contains(line: line) || text.listMarkLength > 0 || text.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// Whether a line has the marks and the indentation of the block, and is indented less than code.
  func contains(line: Int) -> Bool {
    let bytes = map.source.bytes
    let range = map.source.lineRange(map.firstLine + line - 1)
    let (marks, behindMarks) = map.quoteMarks(of: range, atMost: quotes)
    guard marks == quotes else { return false }
    let text = map.textRange(ofLine: line, quotes: quotes).lowerBound
    let hasSpace = behindMarks < range.upperBound && bytes[behindMarks] == UInt8(ascii: " ")
    let start = itemColumn ?? (quotes == 0 ? 0 : behindMarks - range.lowerBound + (hasSpace ? 1 : 0))
    return (0..<4).contains(Self.column(of: text, from: range.lowerBound, in: bytes) - start)
  }

  private static func column(of offset: Int, from start: Int, in bytes: [UInt8]) -> Int {
    bytes[start..<offset].reduce(0) { $1 == UInt8(ascii: "\t") ? $0 + 4 - $0 % 4 : $0 + 1 }
  }
}
