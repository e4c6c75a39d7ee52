import Diagnostics
import Markdown

/// A file beside the articles: a picture, a CSV table, something to download.
package struct Asset: Sendable {
  package let source: SourceFile
  /// Its path below `content/` too, as in `refunds/case.png`.
  package let output: OutputPath
  package var path: String { output.text }
  package var bytes: [UInt8] { source.bytes }
  /// Whether its file name is that of a picture.
  package var isPicture: Bool { MediaType(of: output)?.isPicture == true }
  /// Of a picture, in pixels.
  package let size: AssetReference.Size?
  /// The rows of a CSV file.
  package let table: DataTable?

  package init(
    source: SourceFile, output: OutputPath, size: AssetReference.Size?, table: DataTable?
  ) {
    self.source = source
    self.output = output
    self.size = size
    self.table = table
  }
}

/// The cells of a CSV file, each with its place there, without the enclosing quotation marks.
package struct DataTable: Sendable, Hashable {
  package let source: SourceFile
  package let columns: [Located<String>]
  /// Each as long as `columns`.
  package let rows: [[Located<String>]]

  package init(source: SourceFile, columns: [Located<String>], rows: [[Located<String>]]) {
    self.source = source
    self.columns = columns
    self.rows = rows
  }
}
