import Diagnostics
import SiteModel
import SwiftCSV

/// CSV files (RFC 4180, separated by commas, the first row the column heads).
enum CSVParser {
  static func table(in source: SourceFile) -> Outcome<DataTable?> {
    if let finding = SourceText.finding(about: source) { return Outcome(nil, [finding]) }
    var found: [Diagnostic] = []
    var rows: [[String]] = []
    for record in records(of: source) {
      let range = trimmed(record, in: source)
      guard !range.isEmpty else { continue }
      do {
        let row = try cells(of: source.text(in: range))
        if let columns = rows.first, row.count != columns.count {
          found.append(
            Diagnostic(
              .csvSyntax, in: source, at: range,
              "the row has \(row.count) cells, the head has \(columns.count)",
              hint: "write a comma between all cells; put a cell with a comma between quotation marks"))
        } else {
          rows.append(row)
        }
      } catch {
        found.append(
          Diagnostic(
            .csvSyntax, in: source, at: range, "the quotation marks of this row do not match",
            hint: "double each quotation mark within a cell, and put the cell between quotation marks"))
      }
    }
    guard let columns = rows.first else {
      found.append(
        Diagnostic(
          .csvSyntax, at: SourceLocation(wholeFile: source.path), "the table is empty", hint: "add a row"))
      return Outcome(nil, found)
    }
    return Outcome(DataTable(source: source, columns: columns, rows: Array(rows.dropFirst())), found)
  }

  private static func cells(of record: String) throws -> [String] {
    var cells: [String] = []
    let csv = try CSV<Enumerated>(string: record, delimiter: .comma, loadColumns: false)
    cells = csv.header
    return cells
  }

  /// The lines of each record: a line feed between quotation marks belongs to its cell.
  private static func records(of source: SourceFile) -> [Range<Int>] {
    var records: [Range<Int>] = []
    var start = 0
    var isQuoted = false
    for (offset, byte) in source.bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted {
        records.append(start..<offset)
        start = offset + 1
      }
    }
    return records + [start..<source.bytes.count]
  }

  private static func trimmed(_ record: Range<Int>, in source: SourceFile) -> Range<Int> {
    var end = record.upperBound
    while end > record.lowerBound, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return record.lowerBound..<end
  }
}
