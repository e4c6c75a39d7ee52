/// The rows of a pipe table, as written in the lines of one paragraph.
struct PipeTable {
  /// By row, the header first. Each row is as long as the header; a missing cell is an empty range.
  let cells: [Range<Int>]
  let alignments: [ColumnAlignment]
  /// The places of the header row, the delimiter row and the others among the lines given.
  let lines: Range<Int>
  /// By row, the text after the last column.
  let surplus: [Range<Int>]
  /// Rows without a `|` in a table of several columns.
  let textRows: [Range<Int>]
  /// How many cells are missing. Above the limit, `cells` is incomplete.
  let absentCells: Int

  /// Nil if no line is followed by a delimiter row with the same number of cells.
  ///
  /// - Parameters:
  ///   - lines: of one paragraph, in bytes of the source.
  ///   - most: how many cells all rows together may lack.
  ///   - firstLine: 1-based, in the parsed text.
  init?(
    lines: [Range<Int>], from firstLine: Int, of block: RowBlock, in bytes: [UInt8], absentCells most: Int
  ) {
    let rows = lines.map { PipeTableRow($0, in: bytes) }
    for (index, header) in rows.dropLast().enumerated() {
      guard let alignments = rows[index + 1].alignments(in: bytes), alignments.count == header.cells.count,
        index == 0 || block.contains(line: firstLine + index), !block.endsTable(atLine: firstLine + index + 1)
      else { continue }
      self.alignments = alignments
      var cells = header.cells
      var (surplus, textRows): ([Range<Int>], [Range<Int>]) = ([], [])
      var absentCells = 0
      var next = index + 2
      while next < rows.count, !rows[next].cells.isEmpty, !block.endsTable(atLine: firstLine + next) {
        let row = rows[next].cells
        let missing = max(0, alignments.count - row.count)
        absentCells += missing
        guard absentCells <= most else { break }
        let end = lines[next].upperBound..<lines[next].upperBound
        cells += row.prefix(alignments.count) + Array(repeating: end, count: missing)
        if let lost = row.dropFirst(alignments.count).first(where: { !$0.isEmpty }) {
          surplus.append(lost.lowerBound..<row[row.count - 1].upperBound)
        }
        if missing > 0, row.count == 1, !bytes[lines[next]].contains(UInt8(ascii: "|")) {
          textRows.append(row[0])
        }
        next += 1
      }
      self.lines = index..<next
      self.cells = cells
      self.surplus = surplus
      self.textRows = textRows
      self.absentCells = absentCells
      return
    }
    return nil
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

  /// Text for cmark: each cell with markup as a heading, its escaped pipes unescaped. A closing `#` protects
  /// one at the end of the cell.
  func text(in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for cell in cells where Self.hasMarkup(cell, in: bytes) {
      text += "# ".utf8
      appendWithoutGuards(cell, in: bytes, to: &text)
      text += " #\n".utf8
    }
    return text
  }

  private func appendWithoutGuards(_ cell: Range<Int>, in bytes: [UInt8], to text: inout [UInt8]) {
    guard bytes.firstOffset(of: UInt8(ascii: "\\"), in: cell) != nil else {
      text += bytes[cell]
      return
    }
    var offset = cell.lowerBound
    while offset < cell.upperBound {
      let isGuarded = bytes[offset] == UInt8(ascii: "\\") && offset + 1 < cell.upperBound
      if !(isGuarded && bytes[offset + 1] == UInt8(ascii: "|")) { text.append(bytes[offset]) }
      if isGuarded {
        text.append(bytes[offset + 1])
        offset += 1
      }
      offset += 1
    }
  }
}
