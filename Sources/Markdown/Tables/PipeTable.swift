/// The rows of a pipe table, as written in the lines of one paragraph.
struct PipeTable {
  /// By row, the header first. Each row is as long as the header; a missing cell is an empty range.
  let cells: [Range<Int>]
  let alignments: [ColumnAlignment]
  /// The lines of the paragraph before the header row.
  let linesBefore: [Range<Int>]
  /// How many cells are missing. Above the limit, `cells` is incomplete.
  let absentCells: Int

  /// The range of the lines before the header row; empty if there are none.
  var rangeBefore: Range<Int> {
    guard let first = linesBefore.first, let last = linesBefore.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// Nil if no line is followed by a delimiter row with the same number of cells.
  ///
  /// - Parameters:
  ///   - lines: in bytes of the source.
  ///   - most: how many cells all rows together may lack.
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

  /// Text for cmark: the lines before the table as a paragraph, then each cell with markup as a heading, its
  /// escaped pipes unescaped. A closing `#` protects one at the end of the cell.
  func text(in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for (index, line) in linesBefore.enumerated() {
      // Indented so far that the line can only continue the paragraph.
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
