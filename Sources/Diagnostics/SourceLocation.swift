/// A place in a source file, as an editor counts: lines and columns from 1, columns in Unicode scalars.
package struct SourceLocation: Sendable, Hashable {
  package let file: String
  package let line: Int
  package let column: Int
  /// How many scalars of the line the finding covers; 0 for a whole file.
  package let length: Int
  /// The line to show; nil for a finding about a whole file.
  package let excerpt: Excerpt?

  var position: (file: String, line: Int, column: Int) { (file, line, column) }

  /// The location of a finding about a whole file: 1:1, without an excerpt.
  package init(wholeFile file: String) {
    (self.file, line, column, length, excerpt) = (file, 1, 1, 0, nil)
  }

  /// - Parameter range: bytes of `source`; only the part on its first line is underlined.
  package init(in source: SourceFile, at range: Range<Int>) {
    let start = min(range.lowerBound, source.bytes.count)
    let index = source.lineIndex(at: start)
    let lineRange = source.lineRange(index)
    let end = max(start, min(range.upperBound, lineRange.upperBound))
    file = source.path
    line = index + 1
    column = source.scalars(in: min(lineRange.lowerBound, start)..<start) + 1
    length = max(1, source.scalars(in: start..<end))
    excerpt = Excerpt(at: start..<end, of: lineRange, in: source)
  }
}
