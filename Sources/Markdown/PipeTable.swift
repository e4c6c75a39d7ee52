/// The rows of a pipe table as they are written in the lines of one paragraph.
struct PipeTable {
  /// Row by row, the header first, each row as long as the header; an absent cell is empty.
  let cells: [Range<Int>]
  let alignments: [ColumnAlignment]
  /// What the paragraph holds before the header row.
  let linesBefore: [Range<Int>]
  /// How many cells the rows lack; `cells` ends where there are more than was allowed.
  let absentCells: Int

  /// From the first line before the header row to the end of the last; empty when there is none.
  var rangeBefore: Range<Int> {
    guard let first = linesBefore.first, let last = linesBefore.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// Nil when no line is followed by a delimiter row with as many cells as it has.
  ///
  /// - Parameters:
  ///   - lines: bytes of the source file.
  ///   - most: how many cells the rows may lack together.
  init?(lines: [Range<Int>], in bytes: [UInt8], absentCells most: Int) {
    let rows = lines.map { PipeTableRow($0, in: bytes) }
    for (index, header) in rows.dropLast().enumerated() {
      guard let alignments = rows[index + 1].alignments(in: bytes), alignments.count == header.cells.count
      else { continue }
      self.alignments = alignments
      linesBefore = Array(lines[..<index])
      var cells = header.cells
      var absentCells = 0
      for (row, line) in zip(rows, lines).dropFirst(index + 2) {
        let missing = max(0, alignments.count - row.cells.count)
        absentCells += missing
        guard absentCells <= most else { break }
        let end = line.upperBound..<line.upperBound
        cells += row.cells.prefix(alignments.count) + Array(repeating: end, count: missing)
      }
      self.cells = cells
      self.absentCells = absentCells
      return
    }
    return nil
  }

  /// Whether a cell can be more than a text: it has a byte that an inline of CommonMark begins with.
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

  /// The lines before the table as a paragraph, then each cell with markup as a heading of one line, its guarded
  /// pipes bare: a text for cmark. A closing `#` keeps one of the cell's own.
  func text(in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for (index, line) in linesBefore.enumerated() {
      // So far to the right that a line can begin nothing but go on with the paragraph.
      text += (index == 0 ? "" : "    ").utf8
      text += bytes[line]
      text += "\n".utf8
    }
    text.append(UInt8(ascii: "\n"))
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
