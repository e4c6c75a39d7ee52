/// The rows of a pipe table, as written in the lines of one paragraph.
struct PipeTable {
  /// The cells of each row, the header first. No row is longer than the header.
  let rows: [ArraySlice<Range<Int>>]
  let alignments: [ColumnAlignment]
  /// The indices of the table's lines among the lines of the paragraph.
  let lines: Range<Int>
  /// The text of each row after the last column.
  let surplus: [Range<Int>]
  /// The rows without a `|` in a table of several columns.
  let textRows: [Range<Int>]

  var absentCells: Int { rows.reduce(rows.count * alignments.count) { $0 - $1.count } }

  /// Finds the table in the lines; nil if no line is followed by a delimiter row with as many cells.
  ///
  /// - Parameters:
  ///   - lines: the lines of one paragraph, in bytes of the source.
  ///   - firstLine: the first of these lines, 1-based, in the parsed text.
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

  /// A text for cmark: each cell with markup as a heading, with its escaped pipes unescaped. Each heading ends with a
  /// `#`, so that a `#` at the end of the cell stays.
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
