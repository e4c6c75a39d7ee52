import Diagnostics

struct PipeTableRow {
  /// The cells without surrounding white space, in bytes of the source.
  let cells: [Range<Int>]

  /// - Parameter line: the row without its line ending and the marks of its block, in bytes of the source.
  init(_ line: Range<Int>, in bytes: [UInt8]) {
    let line = bytes[line].trimmed.indices
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var start = line.lowerBound
    if start < line.upperBound, bytes[start] == Self.pipe { start += 1 }
    var offset = start
    while offset < line.upperBound {
      if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < line.upperBound,
        Self.isPunctuation(bytes[offset + 1])
      {
        offset += 2
        continue
      }
      if bytes[offset] == Self.pipe {
        cells.append(bytes[start..<offset].trimmed.indices)
        start = offset + 1
      }
      offset += 1
    }
    if start < line.upperBound { cells.append(bytes[start..<line.upperBound].trimmed.indices) }
    self.cells = cells
  }

  /// The alignments, if this is a delimiter row: every cell is a run of hyphens with optional colons at its ends.
  func alignments(in bytes: [UInt8]) -> [ColumnAlignment]? {
    var alignments: [ColumnAlignment] = []
    for cell in cells {
      guard let alignment = ColumnAlignment(delimiter: bytes[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static let pipe = UInt8(ascii: "|")

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !byte.isLetterOrDigit
  }
}

/// The alignment of a column, from the delimiter row.
enum ColumnAlignment: String {
  case unsaid, left, center, right

  /// The attribute of a cell, with a space before it.
  var attribute: String { self == .unsaid ? "" : " class=\"\(rawValue)\"" }

  /// - Parameter delimiter: `---`, `:--`, `:-:` or `--:`; otherwise the result is nil.
  init?(delimiter: some BidirectionalCollection<UInt8>) {
    let colon = UInt8(ascii: ":")
    let startsWithColon = delimiter.first == colon
    let endsWithColon = delimiter.count > 1 && delimiter.last == colon
    let hyphens = delimiter.dropFirst(startsWithColon ? 1 : 0).dropLast(endsWithColon ? 1 : 0)
    guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (startsWithColon, endsWithColon) {
    case (true, true): self = .center
    case (true, false): self = .left
    case (false, true): self = .right
    case (false, false): self = .unsaid
    }
  }
}
