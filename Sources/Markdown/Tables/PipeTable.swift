/// The rows of a pipe table, as written in the lines of one paragraph.
struct PipeTable {
  /// The header first. A row may be shorter than the header, and is not longer.
  let rows: [ArraySlice<Range<Int>>]
  let alignments: [ColumnAlignment]
  /// The places of the header row, the delimiter row and the others among the lines given.
  let lines: Range<Int>
  /// By row, the text after the last column.
  let surplus: [Range<Int>]
  /// Rows without a `|` in a table of several columns.
  let textRows: [Range<Int>]

  var absentCells: Int { rows.reduce(rows.count * alignments.count) { $0 - $1.count } }

  /// Nil if no line is followed by a delimiter row with the same number of cells.
  ///
  /// - Parameters:
  ///   - lines: of one paragraph, in bytes of the source.
  ///   - firstLine: 1-based, in the parsed text.
  init?(lines: [Range<Int>], from firstLine: Int, of block: RowBlock, in bytes: [UInt8]) {
    let written = lines.map { PipeTableRow($0, in: bytes) }
    for (index, header) in written.dropLast().enumerated() {
      guard let alignments = written[index + 1].alignments(in: bytes),
        alignments.count == header.cells.count, index == 0 || block.contains(line: firstLine + index),
        !block.endsTable(atLine: firstLine + index + 1)
      else { continue }
      let end = written.indices.dropFirst(index + 2).first {
        written[$0].cells.isEmpty || block.endsTable(atLine: firstLine + $0)
      }
      self.alignments = alignments
      self.lines = index..<(end ?? written.count)
      let body = (index + 2)..<(end ?? written.count)
      rows = [header.cells[...]] + body.map { written[$0].cells.prefix(alignments.count) }
      surplus = body.compactMap { line in
        let cells = written[line].cells
        return cells.dropFirst(alignments.count).first { !$0.isEmpty }
          .map { $0.lowerBound..<cells[cells.count - 1].upperBound }
      }
      textRows = body.filter { line in
        alignments.count > 1 && written[line].cells.count == 1
          && !bytes[lines[line]].contains(UInt8(ascii: "|"))
      }.map { written[$0].cells[0] }
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
    for cell in rows.joined() where Self.hasMarkup(cell, in: bytes) {
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
