/// The part of a source line that a finding shows: the whole line, or the part of a long line around the finding.
package struct Excerpt: Sendable, Hashable {
  /// The shown part, with `…` where the line is cut.
  package let text: String
  /// White space that moves the carets below the finding; tabs stay tabs.
  package let padding: String
  /// The number of carets, at least one.
  package let length: Int

  /// The most scalars of a line to show, and how many of them may precede the finding.
  private static let (widest, before) = (160, 60)

  /// - Parameter range: bytes of `source` that start on the line or at its end.
  init(at range: Range<Int>, of line: Range<Int>, in source: SourceFile) {
    let start = min(range.lowerBound, line.upperBound)
    let first = Self.first(before: start, of: line, in: source)
    // A scalar has at most four bytes.
    let shown = source.text(in: first..<min(line.upperBound, first + 4 * Self.widest)).unicodeScalars
    let text = String(shown.prefix(Self.widest))
    let end = first + text.utf8.count
    self.text = (first > line.lowerBound ? "…" : "") + text + (end < line.upperBound ? "…" : "")
    let before = source.text(in: first..<start).unicodeScalars.filter(\.takesRoom)
    padding = (first > line.lowerBound ? " " : "") + before.map { $0 == "\t" ? "\t" : " " }.joined()
    let last = max(start, min(range.upperBound, end))
    length = max(1, source.text(in: start..<last).unicodeScalars.count(where: \.takesRoom))
  }

  /// The first byte of the shown part; the start of the line if the line is short.
  private static func first(before start: Int, of line: Range<Int>, in source: SourceFile) -> Int {
    let isShort = line.count <= 4 * widest && source.text(in: line).unicodeScalars.count <= widest
    if isShort { return line.lowerBound }
    let shown = (line.lowerBound..<start).reversed().lazy.filter { !UTF8.isContinuation(source.bytes[$0]) }
    return shown.dropFirst(before - 1).first ?? line.lowerBound
  }
}

extension Unicode.Scalar {
  /// Whether the scalar moves a terminal's cursor; a combining mark does not.
  fileprivate var takesRoom: Bool {
    // `DiagnosticText` shows marks of direction as `·`.
    properties.isBidiControl
      || ![.nonspacingMark, .enclosingMark, .format].contains(properties.generalCategory)
  }
}
