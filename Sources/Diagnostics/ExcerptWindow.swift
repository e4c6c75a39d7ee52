/// The part of a long source line that an excerpt shows, with the finding inside it.
struct ExcerptWindow {
  let text: String
  /// White space that puts the carets below the finding; tabs stay tabs.
  let padding: String
  /// How many carets, at least one.
  let length: Int

  private static let widest = 160

  /// - Parameters:
  ///   - column: 1-based, in Unicode scalars of `line`.
  ///   - length: in Unicode scalars.
  init(line: String, column: Int, length: Int) {
    let scalars = Array(line.unicodeScalars)
    let start = min(column - 1, scalars.count)
    let first = scalars.count <= Self.widest ? 0 : max(0, start - 60)
    let end = min(scalars.count, first + Self.widest)
    let before = first > 0 ? "…" : ""
    let after = end < scalars.count ? "…" : ""
    text = before + String(String.UnicodeScalarView(scalars[first..<end])) + after
    let indent = scalars[first..<start].map { $0 == "\t" ? "\t" : " " as Unicode.Scalar }
    padding = (before.isEmpty ? "" : " ") + String(String.UnicodeScalarView(indent))
    self.length = max(1, min(length, end - start))
  }
}
