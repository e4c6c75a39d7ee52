import Diagnostics
import SiteModel

/// CSV files (RFC 4180). The first row holds the column headings, and decides whether commas, semicolons or tabs
/// separate the cells, because spreadsheet programs differ by country.
enum CSVParser {
  private static let quotationMark = UInt8(ascii: "\"")

  static func table(in source: SourceFile) -> Outcome<DataTable?> {
    if let finding = SourceText.finding(about: source) { return Outcome(nil, [finding]) }
    func finding(
      _ message: String, at range: Range<Int>,
      hint: String = "double each quotation mark within a cell, and quote the cell"
    ) -> Diagnostic {
      Diagnostic(.csvSyntax, in: source, at: range, message, hint: hint)
    }
    let (records, openQuote) = records(of: source)
    var found: [Diagnostic] = []
    var rows: [[Located<String>]] = []
    for record in records {
      let row = record.compactMap { cell(at: $0, in: source) }
      let columns = rows.first?.count ?? row.count
      let whole = record[0].lowerBound..<record[record.count - 1].upperBound
      if row.count < record.count {
        found.append(finding("the quotation marks of this row do not match", at: whole))
      } else if row.count != columns {
        let cells = "\(record.count) \(record.count == 1 ? "cell" : "cells")"
        found.append(
          finding(
            "the row has \(cells), the header has \(columns)", at: whole,
            hint: "separate cells with commas; quote a cell that contains a comma"))
      } else {
        rows.append(row)
      }
    }
    if let openQuote {
      found.append(finding("the quotation mark is not closed", at: openQuote..<(openQuote + 1)))
    }
    guard let columns = rows.first else {
      let empty = Diagnostic(
        .csvSyntax, about: source.path, "the table is empty", hint: "add a row")
      return Outcome(nil, found.isEmpty ? [empty] : found)
    }
    let table = DataTable(source: source, columns: columns, rows: Array(rows.dropFirst()))
    return Outcome(table, found + warnings(about: table))
  }

  /// Warnings about lines that a spreadsheet program wrote around the table, and about empty rows and columns.
  private static func warnings(about table: DataTable) -> [Diagnostic] {
    let (source, head) = (table.source, table.columns[0])
    func warning(_ message: String, at range: Range<Int>, _ hint: String) -> Diagnostic {
      Diagnostic(.warning("csv-text"), in: source, at: range, message, hint: hint)
    }
    if source.bytes.has("sep=", at: 0) {
      return [warning("the first row is 'sep=', not the column headings", at: 0..<4, "remove this line")]
    }
    if table.columns.count == 1, !table.rows.isEmpty, table.rows.allSatisfy({ $0[0].value.contains(";") }) {
      return [
        warning(
          "the first row is a single cell, but the others are separated by ';'", at: head.range,
          "start the file with the column headings, and move the text above them into the article")
      ]
    }
    let empty = table.rows.first { $0.count > 1 && $0.allSatisfy(\.value.isEmpty) }
    let last = table.columns.count - 1
    let isLastEmpty = last > 0 && ([table.columns] + table.rows).allSatisfy { $0[last].value.isEmpty }
    return [
      empty.map { warning("the row is empty", at: $0[0].range, "remove the row") },
      isLastEmpty
        ? warning(
          "the last column is empty", at: table.columns[last].range, "remove the last separator of each row")
        : nil,
    ].compactMap(\.self)
  }

  /// The most frequent separator in the first row, outside of quotation marks; a comma if the row has none.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    let row = bytes.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    for byte in row {
      if byte == quotationMark { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    return ",;\t|".utf8.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  /// The places of the cells of each record, and of a quotation mark that is not closed. Within quotation marks,
  /// separators and line endings belong to the cell. Blank lines are skipped.
  private static func records(of source: SourceFile) -> (records: [[Range<Int>]], openQuote: Int?) {
    var records: [[Range<Int>]] = []
    var record: [Range<Int>] = []
    var start = 0
    var quote: Int?
    let separator = separator(in: source.bytes)
    func endCell(at offset: Int) {
      record.append(start..<offset)
      start = offset + 1
    }
    func endRecord(at offset: Int) {
      endCell(at: offset)
      if record.count > 1 || record.contains(where: { !$0.isEmpty }) { records.append(record) }
      record = []
    }
    for (offset, byte) in source.bytes.enumerated() {
      switch byte {
      case quotationMark: quote = quote == nil ? offset : nil
      case separator where quote == nil: endCell(at: offset)
      case UInt8(ascii: "\n") where quote == nil, UInt8(ascii: "\r") where quote == nil: endRecord(at: offset)
      default: continue
      }
    }
    if quote == nil { endRecord(at: source.bytes.count) }
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
    let inside = bytes.dropFirst().dropLast()
    var text: [UInt8] = []
    var isPaired = true
    for byte in inside {
      if byte == quotationMark { isPaired.toggle() }
      guard isPaired || byte == quotationMark else { return nil }
      if isPaired { text.append(byte) }
    }
    return isPaired ? Located(String(decoding: text, as: UTF8.self), at: inside.indices) : nil
  }
}
