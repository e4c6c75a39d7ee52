/// The rows of a pipe table as they are written in the lines of one paragraph.
struct PipeTable {
  /// Row by row, the header first, each row as long as the header; an absent cell is empty.
  let cells: [Range<Int>]
  let alignments: [ColumnAlignment]
  /// What the paragraph holds before the header row.
  let linesBefore: Range<Int>?

  /// - Parameter lines: bytes of the source file. Nil when no line is followed by a delimiter row with as
  ///   many cells as it has.
  init?(lines: [Range<Int>], in bytes: [UInt8]) {
    let rows = lines.map { PipeTableRow($0, in: bytes) }
    for (index, header) in rows.dropLast().enumerated() {
      guard let alignments = rows[index + 1].alignments(in: bytes), alignments.count == header.cells.count
      else { continue }
      self.alignments = alignments
      linesBefore = index == 0 ? nil : lines[0].lowerBound..<lines[index - 1].upperBound
      var cells = header.cells
      for (row, line) in zip(rows, lines).dropFirst(index + 2) {
        let missing = max(0, alignments.count - row.cells.count)
        let end = line.upperBound..<line.upperBound
        cells += row.cells.prefix(alignments.count) + Array(repeating: end, count: missing)
      }
      self.cells = cells
      return
    }
    return nil
  }

  /// Each cell as a heading of one line, its guarded pipes bare. A closing `#` keeps one of the cell's own.
  func cellText(in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for cell in cells {
      text += Array("# ".utf8)
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
      text += Array(" #\n".utf8)
    }
    return text + [UInt8(ascii: "\n")]
  }
}
