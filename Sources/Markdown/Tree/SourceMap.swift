import Diagnostics

/// Maps lines and columns of a parsed text to bytes of its source.
struct SourceMap {
  let source: SourceFile
  /// The 0-based line of the file at which the parsed text starts.
  let firstLine: Int

  /// - Parameters:
  ///   - line: 1-based, in the parsed text.
  ///   - column: 1-based, in bytes.
  func offset(line: Int, column: Int) -> Int {
    let index = firstLine + max(line, 1) - 1
    guard index < source.lineStarts.count else { return source.bytes.count }
    return min(source.lineStarts[index] + max(column, 1) - 1, source.bytes.count)
  }

  func lines(of node: MarkdownNode) -> Range<Int> {
    let first = firstLine + max(node.startLine, 1) - 1
    let last = firstLine + max(node.endLine, node.startLine, 1) - 1
    let start = source.lineRange(first).lowerBound
    return start..<max(start, source.lineRange(last).upperBound)
  }

  /// The lines of a block, without the white space and marks before its text.
  func range(of node: MarkdownNode) -> Range<Int> {
    let lines = lines(of: node)
    let start = offset(line: node.startLine, column: node.startColumn)
    return lines.contains(start) ? start..<lines.upperBound : lines
  }

  /// A line of a paragraph without the white space and quote marks before its text.
  ///
  /// - Parameters:
  ///   - line: 1-based, in the parsed text; not the paragraph's first line.
  ///   - quotes: how many quotes enclose the paragraph; a lazy line has fewer `>`.
  func textRange(ofLine line: Int, quotes: Int) -> Range<Int> {
    let range = source.lineRange(firstLine + line - 1)
    let (_, behindMarks) = quoteMarks(of: range, atMost: quotes)
    return (behindMarks + whiteSpace(from: behindMarks, to: range.upperBound))..<range.upperBound
  }

  /// The byte from which cmark counts the columns of a paragraph's line: the start of its text. A lazy line has fewer
  /// than `quotes` marks; its columns count from the byte after its last `>` and one space, or from its start.
  func countedStart(ofLine line: Int, quotes: Int) -> Int {
    let range = source.lineRange(firstLine + line - 1)
    let (marks, behindMarks) = quoteMarks(of: range, atMost: quotes)
    let space = whiteSpace(from: behindMarks, to: range.upperBound)
    return behindMarks + (marks == quotes ? space : min(space, marks == 0 ? 0 : 1))
  }

  /// The number of `>` at the start of a line, and the byte after the last one.
  func quoteMarks(of line: Range<Int>, atMost most: Int) -> (marks: Int, end: Int) {
    var (marks, end) = (0, line.lowerBound)
    while marks < most {
      let mark = end + whiteSpace(from: end, to: line.upperBound)
      guard mark < line.upperBound, source.bytes[mark] == UInt8(ascii: ">") else { break }
      marks += 1
      end = mark + 1
    }
    return (marks, end)
  }

  private func whiteSpace(from start: Int, to end: Int) -> Int {
    source.bytes[start..<end].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
  }
}
