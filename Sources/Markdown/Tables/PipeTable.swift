import CCommonMark
import Diagnostics

/// The rows of a pipe table, as written in the lines of one block.
struct PipeTable {
  /// The cells of each row without surrounding white space, the header first. No row is longer than the header.
  let rows: [ArraySlice<Range<Int>>]
  /// The attribute of each column's cells, with a space before it.
  let alignments: [String]
  /// The line of each row, of the header too, as a range of bytes of the source.
  let lines: ArraySlice<Range<Int>>
  /// The line of the first row, 1-based, in the parsed text.
  let firstLine: Int
  /// Whether the block is a paragraph that holds only the table.
  let isWhole: Bool
  /// Findings about text that the rows lose.
  let lost: [Diagnostic]

  var absentCells: Int { rows.reduce(rows.count * alignments.count) { $0 - $1.count } }

  private static let pipe = UInt8(ascii: "|")

  /// Finds the table in a block; nil if no line is followed by a delimiter row with as many cells.
  init?(in block: RowBlock) {
    let bytes = block.bytes
    let cells = block.lines.map { Self.cells(of: $0, in: bytes) }
    for (index, header) in cells.dropLast().enumerated() {
      let alignments = cells[index + 1].compactMap { Self.alignment(delimiter: bytes[$0]) }
      guard !header.isEmpty, header.count == alignments.count, header.count == cells[index + 1].count,
        index == 0 || block.contains(line: index), !block.endsTable(atLine: index + 1)
      else { continue }
      let body = cells.indices.dropFirst(index + 2).prefix {
        !cells[$0].isEmpty && !block.endsTable(atLine: $0)
      }
      self.alignments = alignments
      lines = block.lines[index..<(index + 2 + body.count)]
      firstLine = block.node.startLine + index
      isWhole =
        block.node.kind == CMARK_NODE_PARAGRAPH && block.lines.count == 2 + body.count
        && bytes[block.lines[0].lowerBound] != UInt8(ascii: "[")
      rows = [header[...]] + body.map { cells[$0].prefix(alignments.count) }
      lost = body.compactMap { line in
        if let first = cells[line].dropFirst(alignments.count).first(where: { !$0.isEmpty }) {
          return Diagnostic(
            .warning("surplus-cell"), in: block.map.source,
            at: first.lowerBound..<cells[line][cells[line].count - 1].upperBound,
            "the row has more cells than the table has columns",
            hint: "write '\\|' for a '|' in a cell, or add a column to the first two rows")
        }
        guard alignments.count > 1, cells[line].count == 1, !bytes[block.lines[line]].contains(Self.pipe)
        else { return nil }
        return Diagnostic(
          .unreadMark, in: block.map.source, at: cells[line][0], "the line is a row of the table above it",
          hint: "put an empty line before it, or '|' between its cells")
      }
      return
    }
    return nil
  }

  private static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    let line = bytes[line].trimmed.indices
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var start = line.lowerBound
    if start < line.upperBound, bytes[start] == pipe { start += 1 }
    var offset = start
    while offset < line.upperBound {
      if bytes[offset] == UInt8(ascii: "\\") {
        offset += 1
      } else if bytes[offset] == pipe {
        cells.append(bytes[start..<offset].trimmed.indices)
        start = offset + 1
      }
      offset += 1
    }
    if start < line.upperBound { cells.append(bytes[start..<line.upperBound].trimmed.indices) }
    return cells
  }

  /// - Parameter delimiter: `---`, `:--`, `:-:` or `--:`; otherwise the result is nil.
  private static func alignment(delimiter: ArraySlice<UInt8>) -> String? {
    let colon = UInt8(ascii: ":")
    let (isLeft, isRight) = (delimiter.first == colon, delimiter.count > 1 && delimiter.last == colon)
    let hyphens = delimiter.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    if !isLeft, !isRight { return "" }
    return isLeft && isRight ? " class=\"center\"" : isLeft ? " class=\"left\"" : " class=\"right\""
  }

  /// Whether a cell has a byte that can start an inline of CommonMark.
  static func hasMarkup(_ cell: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[cell].contains { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "*"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"):
        true
      default: false
      }
    }
  }

  /// A text for cmark: each cell with markup as a heading, with its escaped pipes unescaped. Each heading ends with a
  /// `#`, so that a `#` at the end of the cell stays.
  func text(in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for cell in rows.joined() where Self.hasMarkup(cell, in: bytes) {
      text += "# ".utf8
      for byte in bytes[cell] {
        // Each pipe in a cell follows the backslash that escapes it.
        if byte == Self.pipe { text.removeLast() }
        text.append(byte)
      }
      text += " #\n".utf8
    }
    return text
  }
}
