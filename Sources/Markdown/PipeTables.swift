import CCommonMark
import Diagnostics

/// Pipe tables by the GFM rules, which libcmark does not have.
///
/// A table is a paragraph to cmark. Its rows are split on the source's lines; the cells of one table are
/// parsed by cmark in one go, each as a heading of one line, which like a cell holds inlines alone, with the
/// article's reference definitions behind them.
struct PipeTables {
  let map: SourceMap

  private var bytes: [UInt8] { map.source.bytes }

  /// Replaces each paragraph that is a table.
  ///
  /// - Returns: the nodes that cmark has no right position for, with the bytes they were written in.
  func replace(in tree: borrowing MarkdownTree) -> [MarkdownNode: Range<Int>] {
    let delimiters = delimiterLines()
    guard !delimiters.isEmpty else { return [:] }
    var paragraphs: [MarkdownNode] = []
    tree.root.forEachNode { node in
      guard node.kind == CMARK_NODE_PARAGRAPH else { return }
      let lines = (node.startLine + 1)..<max(node.startLine + 1, node.endLine + 1)
      if delimiters.contains(where: lines.contains) { paragraphs.append(node) }
    }
    let definitions =
      paragraphs.isEmpty ? [] : ReferenceDefinitions.lines(of: map.source, from: map.firstLine)
    var ranges: [MarkdownNode: Range<Int>] = [:]
    for paragraph in paragraphs {
      guard let table = PipeTable(lines: textLines(of: paragraph), in: bytes) else { continue }
      ranges.merge(replace(paragraph, with: table, definitions)) { first, _ in first }
    }
    return ranges
  }

  /// The 1-based lines of the parsed text that could be a delimiter row.
  private func delimiterLines() -> [Int] {
    (map.firstLine..<map.source.lineStarts.count).filter { index in
      let line = bytes[map.source.lineRange(index)]
      var (hyphens, others) = (0, 0)
      for byte in line {
        switch byte {
        case UInt8(ascii: "-"): hyphens += 1
        case UInt8(ascii: "|"), UInt8(ascii: ":"): others += 1
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
        default: return false
        }
      }
      return hyphens > 0 && others > 0
    }.map { $0 - map.firstLine + 1 }
  }

  /// A paragraph's lines without the marks of the quotes around it.
  private func textLines(of paragraph: MarkdownNode) -> [Range<Int>] {
    var quotes = 0
    var ancestor = paragraph.parent
    while let node = ancestor {
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
      ancestor = node.parent
    }
    let first = map.range(of: paragraph).lowerBound
    return (paragraph.startLine...max(paragraph.startLine, paragraph.endLine)).map { line in
      let range = map.source.lineRange(map.firstLine + line - 1)
      if line == paragraph.startLine { return max(first, range.lowerBound)..<range.upperBound }
      return withoutQuoteMarks(range, depth: quotes)
    }
  }

  private func withoutQuoteMarks(_ line: Range<Int>, depth: Int) -> Range<Int> {
    var start = line.lowerBound
    var left = depth
    while start < line.upperBound {
      if bytes[start] == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if bytes[start] != UInt8(ascii: " "), bytes[start] != UInt8(ascii: "\t") {
        break
      }
      start += 1
    }
    return start..<line.upperBound
  }

  // MARK: Building

  private func replace(
    _ paragraph: MarkdownNode, with table: PipeTable, _ definitions: [UInt8]
  ) -> [MarkdownNode: Range<Int>] {
    var ranges: [MarkdownNode: Range<Int>] = [:]
    if let before = table.linesBefore {
      let text = MarkdownTree(bytes[before] + Array("\n\n".utf8) + definitions)
      if let first = text.root.firstChild, first.kind == CMARK_NODE_PARAGRAPH {
        paragraph.insertBefore(first)
        ranges[first] = before
      }
    }
    let cells = MarkdownTree(table.cellText(in: bytes) + definitions)
    var cell = cells.root.firstChild
    let columns = table.alignments.count
    let node = MarkdownNode.customBlock(
      opening: Array("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>".utf8),
      closing: Array("</table></div>".utf8))
    var part = node
    for (index, range) in table.cells.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      if column == 0 {
        if row < 2 { part = node.appendElement(row == 0 ? "thead" : "tbody") }
        part.append(.element("tr"))
      }
      guard let tableRow = part.lastChild, let parsed = cell else { break }
      cell = parsed.next
      let element = MarkdownNode.cell(isHeader: row == 0, table.alignments[column])
      parsed.moveChildren(to: element)
      tableRow.append(element)
      ranges[element] = range
    }
    paragraph.replace(with: node, keepingChildren: false)
    return ranges
  }
}

extension MarkdownNode {
  fileprivate static func element(_ name: String) -> MarkdownNode {
    .customBlock(opening: Array("<\(name)>".utf8), closing: Array("</\(name)>".utf8))
  }

  fileprivate func appendElement(_ name: String) -> MarkdownNode {
    let element = MarkdownNode.element(name)
    append(element)
    return element
  }

  fileprivate static func cell(isHeader: Bool, _ alignment: ColumnAlignment) -> MarkdownNode {
    let name = isHeader ? "th" : "td"
    let scope = isHeader ? " scope=\"col\"" : ""
    let style = alignment == .unsaid ? "" : " class=\"\(alignment.rawValue)\""
    return .customBlock(opening: Array("<\(name)\(scope)\(style)>".utf8), closing: Array("</\(name)>".utf8))
  }
}
