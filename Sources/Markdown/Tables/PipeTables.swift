import CCommonMark
import Diagnostics
import Markup

/// Finds and builds pipe tables by the rules of GFM, since libcmark has no tables.
///
/// To cmark a table is a paragraph, whose lines are the rows. cmark then parses the cells of all tables at once, each
/// as a heading, because cells and headings contain only inlines. Cells without markup become texts directly.
///
/// If a paragraph contains more than a table, cmark parses the text again, with the table's lines replaced by empty
/// headings. An empty heading ends a paragraph and starts none, so the text around the table is parsed as if the table
/// were not there. All offsets stay the same.
struct PipeTables {
  let map: SourceMap
  /// The source's bytes, with the tables of `blanked` overwritten.
  private(set) var text: [UInt8]
  /// The tables that `text` holds as empty headings, by the 1-based line of the first row.
  private var blanked: [Int: PipeTable] = [:]
  private var linesOfFurtherRows: Set<Int> = []
  private var passes = 0
  /// Why the article cannot be parsed.
  private(set) var refusal: Diagnostic?

  /// The most cells that may be missing in the rows of an article's tables. Otherwise short rows under a wide header
  /// could need more cells than fit into memory.
  static let mostAbsentCells = 100_000
  /// How often a text may be parsed again because another table begins where one ends.
  static let mostPasses = 16

  private var bytes: [UInt8] { map.source.bytes }

  init(map: SourceMap) {
    self.map = map
    text = map.source.bytes
  }

  struct Found {
    let node: MarkdownNode
    /// The line of the first row, 1-based, in the parsed text.
    let line: Int
    let table: PipeTable
    /// The lines of the rows, in bytes of the source.
    let rows: ArraySlice<Range<Int>>
    /// Whether the node is a paragraph that holds only the table.
    let isWhole: Bool
  }

  /// Replaces each node that is a table.
  ///
  /// - Returns: the places of blocks that cmark parsed as separate lines, and findings about text that the rows lose.
  func replace(_ found: [Found], in tree: borrowing MarkdownTree) -> (lines: OwnLines, lost: [Diagnostic]) {
    var lines = OwnLines()
    let (all, rows) = withBlanked(found, in: tree)
    guard !all.isEmpty else { return (lines, []) }
    let cells = all.flatMap { $0.table.text(in: bytes) }
    let definitions = cells.isEmpty ? [] : definitions()
    let parsed = MarkdownTree(definitions + cells)
    var blocks = parsed.root.children.dropFirst(definitions.isEmpty ? 0 : 1)
    for found in all {
      found.node.replace(with: build(found.table, of: &blocks, noting: &lines), keepingChildren: false)
    }
    for row in rows { row.remove() }
    return (lines, all.flatMap { lost(in: $0.table) })
  }

  /// The found tables together with the blanked ones, and the nodes of further rows of blanked tables.
  private func withBlanked(
    _ found: [Found], in tree: borrowing MarkdownTree
  ) -> (all: [Found], rows: [MarkdownNode]) {
    guard !blanked.isEmpty else { return (found, []) }
    var all = found
    var rows: [MarkdownNode] = []
    tree.root.forEachNode { node in
      guard node.kind == CMARK_NODE_HEADING else { return }
      if let table = blanked[node.startLine] {
        all.append(Found(node: node, line: node.startLine, table: table, rows: [], isWhole: false))
      } else if linesOfFurtherRows.contains(node.startLine) {
        rows.append(node)
      }
    }
    return (all, rows)
  }

  /// A copy of the text before the cells, so that cells can use the text's reference definitions. The copy is a list
  /// item, which ends before the cells. Empty if the text defines nothing.
  private func definitions() -> [UInt8] {
    guard text.firstOffset(of: "]:".utf8, in: map.source.lineStarts[map.firstLine]..<text.count) != nil else {
      return []
    }
    var definitions = Array("-   a\n\n".utf8)
    for index in map.firstLine..<map.source.lineStarts.count {
      definitions += "    ".utf8
      definitions += text[map.source.lineRange(index)]
      definitions += "\n".utf8
    }
    return definitions
  }

  private func lost(in table: PipeTable) -> [Diagnostic] {
    table.surplus.map { range in
      Diagnostic(
        .surplusCell, in: map.source, at: range, "the row has more cells than the table has columns",
        hint: "write '\\|' for a '|' in a cell, or add a column to the first two rows")
    }
      + table.textRows.map { range in
        Diagnostic(
          .unreadMark, in: map.source, at: range, "the line is a row of the table above it",
          hint: "put an empty line before it, or '|' between its cells")
      }
  }

  // MARK: Finding

  /// The tables in a tree of `text`, without the blanked ones.
  mutating func tables(in tree: borrowing MarkdownTree) -> [Found] {
    let delimiters = delimiterLines()
    guard !delimiters.isEmpty else { return [] }
    var found: [Found] = []
    var absentCells = blanked.values.reduce(0) { $0 + $1.absentCells }
    var quotes = 0
    tree.root.forEachNode { node in
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
      guard node.kind == CMARK_NODE_PARAGRAPH || node.kind == CMARK_NODE_HEADING,
        node.startLine < node.endLine, !delimiters.isDisjoint(with: (node.startLine + 1)...node.endLine),
        refusal == nil
      else { return }
      let lines = textLines(of: node, quotes: quotes)
      let block = RowBlock(node, quotes: quotes, in: map)
      guard let table = PipeTable(lines: lines, from: node.startLine, of: block, in: bytes) else { return }
      let line = node.startLine + table.lines.lowerBound
      absentCells += table.absentCells
      if absentCells > Self.mostAbsentCells {
        refusal = refused(
          .tooManyCells, atLine: line,
          "more than \(Self.mostAbsentCells) cells are missing in the rows of the tables",
          hint: "write a cell for each column, or remove columns")
      }
      let isWhole =
        node.kind == CMARK_NODE_PARAGRAPH && table.lines == lines.indices
        && bytes[lines[0].lowerBound] != UInt8(ascii: "[")
      found.append(Found(node: node, line: line, table: table, rows: lines[table.lines], isWhole: isWhole))
    } leaving: { node in
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
    }
    return found
  }

  /// Blanks the tables if one of them is only a part of its block. If so, `text` must be parsed again.
  mutating func blank(_ found: [Found]) -> Bool {
    guard let part = found.first(where: { !$0.isWhole }) else { return false }
    passes += 1
    guard passes <= Self.mostPasses else {
      refusal = refused(
        .adjoiningTables, atLine: part.line,
        "a table begins where another ends, more than \(Self.mostPasses) times",
        hint: "put an empty line below each table")
      return false
    }
    for found in found {
      blanked[found.line] = found.table
      linesOfFurtherRows.formUnion((found.line + 1)..<(found.line + found.rows.count))
      for row in found.rows {
        for offset in row { text[offset] = UInt8(ascii: " ") }
        text[row.lowerBound] = UInt8(ascii: "#")
      }
    }
    return true
  }

  private func refused(_ code: DiagnosticCode, atLine line: Int, _ message: String, hint: String)
    -> Diagnostic
  {
    Diagnostic(code, in: map.source, at: map.source.lineRange(map.firstLine + line - 1), message, hint: hint)
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
    var (hasHyphen, hasOther) = (false, false)
    line: for byte in text[start...] {
      switch byte {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasOther = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break line
      default: return false
      }
    }
    return hasHyphen && hasOther
  }

  private func textLines(of block: MarkdownNode, quotes: Int) -> [Range<Int>] {
    let first = map.range(of: block).lowerBound
    let firstLine = map.source.lineRange(map.firstLine + block.startLine - 1)
    var lines = [max(first, firstLine.lowerBound)..<firstLine.upperBound]
    for line in (block.startLine + 1)...block.endLine {
      lines.append(map.textRange(ofLine: line, quotes: quotes))
      // cmark counts the line below a heading's underline, too.
      if block.kind == CMARK_NODE_HEADING, isUnderline(lines[lines.count - 1]) { break }
    }
    return lines
  }

  private func isUnderline(_ line: Range<Int>) -> Bool {
    let text = bytes[line].trimmed
    return text.first.map { mark in "=-".utf8.contains(mark) && text.allSatisfy { $0 == mark } } ?? false
  }

  // MARK: Building

  /// Builds the nodes of a table. Takes the headings for its cells with markup from the start of `parsed`.
  private func build(
    _ table: PipeTable, of parsed: inout ArraySlice<MarkdownNode>, noting lines: inout OwnLines
  ) -> MarkdownNode {
    let node = MarkdownNode.customBlock(
      opening: #"<div class="table" role="region" tabindex="0" aria-label="Table"><table>"#,
      closing: "</table></div>")
    var part = node
    for (index, row) in table.rows.enumerated() {
      if index == 0 { part = node.appendElement("<thead>", "</thead>") }
      if index == 1 { part = node.appendElement("<tbody>", "</tbody>") }
      let tableRow = part.appendElement("<tr>", "</tr>")
      let (start, end): (String, HTML) = index == 0 ? ("<th scope=\"col\"", "</th>") : ("<td", "</td>")
      for (column, alignment) in table.alignments.enumerated() {
        let cell = tableRow.appendElement(HTML(trusted: start + alignment.attribute + ">"), end)
        guard column < row.count else { continue }
        let range = row[row.startIndex + column]
        if PipeTable.hasMarkup(range, in: bytes) {
          parsed.popFirst()?.moveChildren(to: cell)
        } else if !range.isEmpty {
          cell.append(.text(bytes[range]))
        }
        lines.note(cell, writtenIn: range)
      }
    }
    return node
  }
}

extension MarkdownNode {
  fileprivate func appendElement(_ opening: HTML, _ closing: HTML) -> MarkdownNode {
    let element = MarkdownNode.customBlock(opening: opening, closing: closing)
    append(element)
    return element
  }

  /// The heads of a cell below the first row: the header of its column, and the text of the first cell in its row.
  var heads: [String] {
    guard let row = parent, let head = row.parent?.previous?.firstChild else { return [] }
    var (first, above, column) = (row.firstChild, head.firstChild, row.firstChild)
    while column != self, column != nil { (column, above) = (column?.next, above?.next) }
    if first == self { first = nil }
    return [above, first].compactMap { $0?.plainText }
  }
}
