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
  /// The tables that `text` holds as empty headings, by the line of the first row.
  private var blanked: [Int: PipeTable] = [:]
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

  typealias Found = (node: MarkdownNode, table: PipeTable)

  /// Replaces each node that is a table. The result is findings about text that the rows lose.
  func replace(_ found: [Found], in tree: borrowing MarkdownTree) -> [Diagnostic] {
    var all = found
    var furtherRows: [MarkdownNode] = []
    if !blanked.isEmpty {
      var end = 0
      tree.root.forEachNode { node in
        guard node.kind == CMARK_NODE_HEADING else { return }
        if let table = blanked[node.startLine] {
          all.append((node, table))
          end = table.firstLine + table.lines.count
        } else if node.startLine < end {
          furtherRows.append(node)
        }
      }
    }
    if all.isEmpty { return [] }
    let cells = all.flatMap { $0.table.text(in: bytes) }
    let definitions = cells.isEmpty ? [] : definitions()
    let parsed = MarkdownTree((definitions + cells)[...])
    var heading = definitions.isEmpty ? parsed.root.firstChild : parsed.root.firstChild?.next
    for (node, table) in all {
      node.replace(with: build(table, of: &heading), keepingChildren: false)
    }
    for row in furtherRows { row.remove() }
    return all.flatMap(\.table.lost)
  }

  /// A copy of the text before the cells, so that cells can use the text's reference definitions. The copy is a list
  /// item, which ends before the cells. Empty if the text has no such definitions.
  private func definitions() -> [UInt8] {
    guard text.firstOffset(of: "]:".utf8, in: map.source.lineStarts[map.firstLine]..<text.count) != nil else {
      return []
    }
    return (map.firstLine..<map.source.lineStarts.count).reduce(into: Array("-   a\n\n".utf8)) {
      $0 += "    ".utf8 + text[map.source.lineRange($1)] + "\n".utf8
    }
  }

  // MARK: Finding

  /// The tables in a tree of `text`, without the blanked ones.
  mutating func tables(in tree: borrowing MarkdownTree) -> [Found] {
    let (firstLine, starts) = (map.firstLine, map.source.lineStarts)
    guard starts[firstLine...].contains(where: { couldBeDelimiterRow(startingAt: $0) }) else { return [] }
    var found: [Found] = []
    var absentCells = blanked.values.reduce(0) { $0 + $1.absentCells }
    var quotes = 0
    tree.root.forEachNode { node in
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
      guard node.kind == CMARK_NODE_PARAGRAPH || node.kind == CMARK_NODE_HEADING,
        node.startLine < node.endLine, refusal == nil,
        starts[(firstLine + node.startLine)..<min(firstLine + node.endLine, starts.count)]
          .contains(where: { couldBeDelimiterRow(startingAt: $0) }),
        let table = PipeTable(in: RowBlock(node, quotes: quotes, in: map))
      else { return }
      absentCells += table.absentCells
      if absentCells > Self.mostAbsentCells {
        refusal = Diagnostic(
          .error("too-many-cells"), in: map.source, at: map.line(table.firstLine),
          "more than \(Self.mostAbsentCells) cells are missing in the rows of the tables",
          hint: "write a cell for each column, or remove columns")
      }
      found.append((node, table))
    } leaving: { node in
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
    }
    return found
  }

  /// Blanks the tables if one of them is only a part of its block. If so, `text` must be parsed again.
  mutating func blank(_ found: [Found]) -> Bool {
    guard let part = found.first(where: { !$0.table.isWhole })?.table else { return false }
    passes += 1
    guard passes <= Self.mostPasses else {
      refusal = Diagnostic(
        .error("adjoining-tables"), in: map.source, at: map.line(part.firstLine),
        "a table begins where another ends, more than \(Self.mostPasses) times",
        hint: "put an empty line below each table")
      return false
    }
    for (_, table) in found {
      blanked[table.firstLine] = table
      for row in table.lines {
        for offset in row { text[offset] = UInt8(ascii: " ") }
        text[row.lowerBound] = UInt8(ascii: "#")
      }
    }
    return true
  }

  /// Whether a line of `text` consists of the bytes of a delimiter row and of marks of quotes.
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

  // MARK: Building

  /// Builds the nodes of a table. The text of its first cell with markup is in `heading`, the others are behind it.
  private func build(_ table: PipeTable, of heading: inout MarkdownNode?) -> MarkdownNode {
    let node = MarkdownNode.customBlock(
      opening: #"<div class="table" role="region" tabindex="0" aria-label="Table"><table>"#,
      closing: "</table></div>")
    var part = node
    let rowTags: (HTML, HTML) = ("<tr>", "</tr>")
    let headTags = table.alignments.map { (HTML(trusted: "<th scope=\"col\"\($0)>"), "</th>" as HTML) }
    let cellTags = table.alignments.map { (HTML(trusted: "<td\($0)>"), "</td>" as HTML) }
    for (index, row) in table.rows.enumerated() {
      if index == 0 { part = node.appendBlock(("<thead>", "</thead>")) }
      if index == 1 { part = node.appendBlock(("<tbody>", "</tbody>")) }
      let tableRow = part.appendBlock(rowTags)
      for (column, tags) in (index == 0 ? headTags : cellTags).enumerated() {
        let cell = tableRow.appendBlock(tags)
        guard column < row.count else { continue }
        let range = row[row.startIndex + column]
        if PipeTable.hasMarkup(range, in: bytes) {
          heading?.moveChildren(to: cell)
          heading = heading?.next
        } else if !range.isEmpty {
          cell.append(.text(bytes[range]))
        }
        cell.setOwnLine(range)
      }
    }
    return node
  }
}

extension MarkdownNode {
  fileprivate func appendBlock(_ tags: (opening: HTML, closing: HTML)) -> MarkdownNode {
    let block = MarkdownNode.customBlock(opening: tags.opening, closing: tags.closing)
    append(block)
    return block
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
