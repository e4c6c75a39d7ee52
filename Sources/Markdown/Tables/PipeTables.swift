import CCommonMark
import Diagnostics
import Markup

/// Pipe tables by the GFM rules, which libcmark does not have.
///
/// To cmark a table is a paragraph. Its rows are split at the source's lines. cmark then parses the cells of
/// all tables at once, each as a heading, since both contain only inlines, with the article's reference
/// definitions appended. Most cells have no markup and become texts directly.
struct PipeTables {
  let map: SourceMap

  /// The most cells that the rows of an article's tables may lack. Short rows under a wide header could
  /// otherwise ask for more cells than any memory holds.
  static let mostAbsentCells = 100_000

  private var bytes: [UInt8] { map.source.bytes }

  /// Replaces each paragraph that is a table.
  ///
  /// - Returns: the places of blocks that cmark parsed as separate lines, or why nothing was replaced.
  func replace(in tree: borrowing MarkdownTree) -> (lines: OwnLines, refusal: Diagnostic?) {
    var lines = OwnLines()
    let (tables, refusal) = tables(in: tree)
    guard refusal == nil, !tables.isEmpty else { return (lines, refusal) }
    var text: [UInt8] = []
    for (_, table) in tables { text += table.text(in: bytes) }
    let parsed = MarkdownTree(text + ReferenceDefinitions.lines(of: map.source, from: map.firstLine))
    var blocks = parsed.root.children[...]
    for (paragraph, table) in tables {
      if let first = blocks.first, first.kind == CMARK_NODE_PARAGRAPH {
        blocks.removeFirst()
        paragraph.insertBefore(first)
        lines.note(first, writtenIn: table.rangeBefore)
      }
      let node = build(table, of: &blocks, noting: &lines)
      paragraph.replace(with: node, keepingChildren: false)
    }
    return (lines, nil)
  }

  // MARK: Finding

  private func tables(
    in tree: borrowing MarkdownTree
  ) -> (found: [(paragraph: MarkdownNode, table: PipeTable)], refusal: Diagnostic?) {
    let delimiters = delimiterLines()
    guard !delimiters.isEmpty else { return ([], nil) }
    var found: [(paragraph: MarkdownNode, table: PipeTable)] = []
    var refused: MarkdownNode?
    var absentCells = 0
    var quotes = 0
    tree.root.forEachNode { node in
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
      guard refused == nil, node.kind == CMARK_NODE_PARAGRAPH, node.startLine < node.endLine,
        !delimiters.isDisjoint(with: (node.startLine + 1)...node.endLine),
        let table = PipeTable(
          lines: textLines(of: node, quotes: quotes), in: bytes,
          absentCells: Self.mostAbsentCells - absentCells)
      else { return }
      absentCells += table.absentCells
      if absentCells > Self.mostAbsentCells { refused = node }
      found.append((node, table))
    } leaving: { node in
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
    }
    return (found, refused.map(tooManyAbsentCells))
  }

  private func tooManyAbsentCells(in paragraph: MarkdownNode) -> Diagnostic {
    Diagnostic(
      .tooManyCells, in: map.source, at: map.source.lineRange(map.firstLine + paragraph.startLine - 1),
      "the rows of the tables lack more than \(Self.mostAbsentCells) cells",
      hint: "write a cell for each column, or remove columns")
  }

  /// The 1-based lines of the parsed text that could be a delimiter row.
  private func delimiterLines() -> Set<Int> {
    var lines: Set<Int> = []
    for index in map.firstLine..<map.source.lineStarts.count
    where couldBeDelimiterRow(startingAt: map.source.lineStarts[index]) {
      lines.insert(index - map.firstLine + 1)
    }
    return lines
  }

  private func couldBeDelimiterRow(startingAt start: Int) -> Bool {
    var (hyphens, others) = (0, 0)
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") {
      switch bytes[offset] {
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"): others += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
      default: return false
      }
      offset += 1
    }
    return hyphens > 0 && others > 0
  }

  private func textLines(of paragraph: MarkdownNode, quotes: Int) -> [Range<Int>] {
    let first = map.range(of: paragraph).lowerBound
    let firstLine = map.source.lineRange(map.firstLine + paragraph.startLine - 1)
    return [max(first, firstLine.lowerBound)..<firstLine.upperBound]
      + ((paragraph.startLine + 1)...paragraph.endLine).map { map.textRange(ofLine: $0, quotes: quotes) }
  }

  // MARK: Building

  /// - Parameter parsed: starts with the headings of the table's cells with markup, which are removed.
  private func build(
    _ table: PipeTable, of parsed: inout ArraySlice<MarkdownNode>, noting lines: inout OwnLines
  ) -> MarkdownNode {
    let columns = table.alignments.count
    let node = MarkdownNode.customBlock(
      opening: HTML(
        trusted: "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>"),
      closing: HTML(trusted: "</table></div>"))
    var part = node
    var tableRow = node
    for (index, range) in table.cells.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      if column == 0 {
        if row == 0 { part = node.appendElement("<thead>", "</thead>") }
        if row == 1 { part = node.appendElement("<tbody>", "</tbody>") }
        tableRow = part.appendElement("<tr>", "</tr>")
      }
      let start = row == 0 ? "<th scope=\"col\"" : "<td"
      let cell = tableRow.appendElement(
        start + table.alignments[column].attribute + ">", row == 0 ? "</th>" : "</td>")
      if PipeTable.hasMarkup(range, in: bytes) {
        parsed.popFirst()?.moveChildren(to: cell)
      } else if !range.isEmpty {
        cell.append(.text(bytes[range]))
      }
      lines.note(cell, writtenIn: range)
    }
    return node
  }
}

extension MarkdownNode {
  fileprivate func appendElement(_ opening: String, _ closing: String) -> MarkdownNode {
    let element = MarkdownNode.customBlock(
      opening: HTML(trusted: opening), closing: HTML(trusted: closing))
    append(element)
    return element
  }
  /// Of a table's cell below the first row: the text above its column, and the text of its row's first cell.
  var heads: [String] {
    guard let row = parent, let head = row.parent?.previous?.firstChild else { return [] }
    var (first, above, column) = (row.firstChild, head.firstChild, row.firstChild)
    while column != self, column != nil { (column, above) = (column?.next, above?.next) }
    if first == self { first = nil }
    return [above, first].compactMap { $0?.plainText }
  }
}
