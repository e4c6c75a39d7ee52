import Diagnostics
import Markdown

/// A file beside the articles: a picture, a CSV table, something to download.
package struct Asset: Sendable {
  /// Below `content/`, as in `refunds/case.png`. It is published at the same path.
  package let path: String
  package let output: OutputPath
  package let bytes: [UInt8]
  /// Whether its file name is that of a picture.
  package var isPicture: Bool { MediaType(of: output)?.isPicture == true }
  /// Of a picture, in pixels.
  package let size: AssetReference.Size?
  /// The rows of a CSV file.
  package let table: DataTable?

  package init(
    path: String, output: OutputPath, bytes: [UInt8], size: AssetReference.Size?, table: DataTable?
  ) {
    self.path = path
    self.output = output
    self.bytes = bytes
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
