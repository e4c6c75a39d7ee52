import Diagnostics
import SiteModel
import SwiftCSV

/// CSV files (RFC 4180, separated by commas, the first row the column heads).
enum CSVParser {
  static func table(in source: SourceFile) -> Outcome<DataTable?> {
    if let finding = SourceText.finding(about: source) { return Outcome(nil, [finding]) }
    let (records, openQuote) = records(of: source)
    var found: [Diagnostic] = []
    var rows: [[String]] = []
    for record in records where !record.isEmpty {
      guard let row = cells(of: source.text(in: record)) else {
        found.append(mismatched(record, in: source))
        continue
      }
      if let columns = rows.first, row.count != columns.count {
        found.append(ragged(record, in: source, cells: row.count, columns: columns.count))
      } else {
        rows.append(row)
      }
    }
    if let openQuote { found.append(unclosed(openQuote, in: source)) }
    guard let columns = rows.first else {
      return Outcome(nil, found.isEmpty ? [empty(source)] : found)
    }
    return Outcome(DataTable(source: source, columns: columns, rows: Array(rows.dropFirst())), found)
  }

  /// - Returns: nil when the record is not one row.
  private static func cells(of record: String) -> [String]? {
    do {
      // Without a line feed at its end SwiftCSV leaves out a last cell that is empty.
      let csv = try CSV<Enumerated>(string: record + "\n", delimiter: .comma)
      return csv.rows.isEmpty ? csv.header : nil
    } catch {
      return nil
    }
  }

  /// The lines of each record, without their endings, and the quotation mark that is not closed: a line ending
  /// between quotation marks belongs to its cell.
  private static func records(of source: SourceFile) -> (records: [Range<Int>], openQuote: Int?) {
    var records: [Range<Int>] = []
    var start = 0
    var quote: Int?
    for (offset, byte) in source.bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): quote = quote == nil ? offset : nil
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        guard quote == nil else { continue }
        records.append(start..<offset)
        start = offset + 1
      default: continue
      }
    }
    if quote == nil { records.append(start..<source.bytes.count) }
    return (records, quote)
  }

  // MARK: Findings

  private static let quoteHint =
    "double each quotation mark within a cell, and put the cell between quotation marks"

  private static func ragged(
    _ record: Range<Int>, in source: SourceFile, cells: Int, columns: Int
  ) -> Diagnostic {
    Diagnostic(
      .csvSyntax, in: source, at: record,
      "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the head has \(columns)",
      hint: "write a comma between all cells; put a cell with a comma between quotation marks")
  }

  private static func mismatched(_ record: Range<Int>, in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .csvSyntax, in: source, at: record, "the quotation marks of this row do not match", hint: quoteHint)
  }

  private static func unclosed(_ quote: Int, in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .csvSyntax, in: source, at: quote..<(quote + 1), "the quotation mark is not closed", hint: quoteHint)
  }

  private static func empty(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      .csvSyntax, at: SourceLocation(wholeFile: source.path), "the table is empty", hint: "add a row")
  }
}
