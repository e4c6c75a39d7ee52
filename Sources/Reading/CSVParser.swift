import Diagnostics
import SiteModel

/// CSV files (RFC 4180). The first row holds the column headings, and decides whether commas, semicolons or tabs
/// separate the cells, because spreadsheet programs differ by country.
enum CSVParser {
  private static let quotationMark = UInt8(ascii: "\"")

  static func table(in source: SourceFile) -> Outcome<DataTable?> {
    if let finding = SourceText.finding(about: source) { return Outcome(nil, [finding]) }
    var found: [Diagnostic] = []
    func report(
      _ message: String, at range: Range<Int>,
      hint: String = "double each quotation mark within a cell, and quote the cell"
    ) {
      found.append(Diagnostic(.error("csv-syntax"), in: source, at: range, message, hint: hint))
    }
    let (records, openQuote) = records(of: source)
    var rows: [[Located<String>]] = []
    for record in records {
      let row = record.compactMap { cell(at: $0, in: source) }
      let columns = rows.first?.count ?? row.count
      let whole = record[0].lowerBound..<record[record.count - 1].upperBound
      if row.count < record.count {
        report("the quotation marks of this row do not match", at: whole)
      } else if row.count != columns {
        report(
          "the row has \(row.count) \(row.count == 1 ? "cell" : "cells"), the header has \(columns)",
          at: whole, hint: "separate cells with commas; quote a cell that contains a comma")
      } else {
        rows.append(row)
      }
    }
    if let openQuote { report("the quotation mark is not closed", at: openQuote..<(openQuote + 1)) }
    guard let columns = rows.first else {
      if found.isEmpty {
        found.report(.error("csv-syntax"), about: source.path, "the table is empty", hint: "add a row")
      }
      return Outcome(nil, found)
    }
    let table = DataTable(source: source, columns: columns, rows: Array(rows.dropFirst()))
    return Outcome(table, found + warnings(about: table))
  }

  /// Warnings about lines that a spreadsheet program wrote around the table, and about empty rows and columns.
  private static func warnings(about table: DataTable) -> [Diagnostic] {
    func warning(_ message: String, at range: Range<Int>, _ hint: String) -> Diagnostic {
      Diagnostic(.warning("csv-text"), in: table.source, at: range, message, hint: hint)
    }
    if table.source.bytes.has("sep=", at: 0) {
      return [warning("the first row is 'sep=', not the column headings", at: 0..<4, "remove this line")]
    }
    let (columns, rows) = (table.columns, table.rows)
    if columns.count == 1, !rows.isEmpty, rows.allSatisfy({ $0[0].value.contains(";") }) {
      let message = "the first row is a single cell, but the others are separated by ';'"
      let hint = "start the file with the column headings, and move the text above them into the article"
      return [warning(message, at: columns[0].range, hint)]
    }
    var found: [Diagnostic] = []
    if let row = rows.first(where: { $0.count > 1 && $0.allSatisfy(\.value.isEmpty) }) {
      found = [warning("the row is empty", at: row[0].range, "remove the row")]
    }
    let last = columns.count - 1
    if last > 0, ([columns] + rows).allSatisfy({ $0[last].value.isEmpty }) {
      let hint = "remove the last separator of each row"
      found.append(warning("the last column is empty", at: columns[last].range, hint))
    }
    return found
  }

  /// The most frequent separator in the first row, outside of quotation marks; a comma if the row has none.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.drop(while: isLineEnd) {
      if byte == quotationMark { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineEnd(byte) { break }
      counts[byte, default: 0] += 1
    }
    return ",;\t|".utf8.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The places of the cells of each record, and of a quotation mark that is not closed. Within quotation marks,
  /// separators and line endings belong to the cell. Blank lines are skipped.
  private static func records(of source: SourceFile) -> (records: [[Range<Int>]], openQuote: Int?) {
    var records: [[Range<Int>]] = []
    var record: [Range<Int>] = []
    var start = 0
    var quote: Int?
    let separator = separator(in: source.bytes)
    for offset in 0...source.bytes.count {
      let byte = offset < source.bytes.count ? source.bytes[offset] : 0x0A
      if byte == quotationMark { quote = quote == nil ? offset : nil }
      guard quote == nil, byte == separator || isLineEnd(byte) else { continue }
      record.append(start..<offset)
      start = offset + 1
      if byte == separator { continue }
      if record.count > 1 || !record[0].isEmpty { records.append(record) }
      record = []
    }
    return (records, quote)
  }

  /// A cell with its text; nil if its quotation marks do not match. The cell's range excludes surrounding white space
  /// and the enclosing quotation marks.
  private static func cell(at range: Range<Int>, in source: SourceFile) -> Located<String>? {
    let bytes = source.bytes[range].trimmed
    guard bytes.contains(quotationMark) else {
      return Located(source.text(in: bytes.indices), at: bytes.indices)
    }
    guard bytes.count > 1, bytes.first == quotationMark, bytes.last == quotationMark else { return nil }
    let (inside, pair) = (bytes.dropFirst().dropLast(), [quotationMark, quotationMark])
    guard !inside.replacing(pair, with: []).contains(quotationMark) else { return nil }
    let text = inside.replacing(pair, with: [quotationMark])
    return Located(String(decoding: text, as: UTF8.self), at: inside.indices)
  }
}
