import Diagnostics

/// How lines and columns of a parsed text lead back to bytes of its source file.
struct SourceMap {
  let source: SourceFile
  /// The 0-based line of the file at which the parsed text starts.
  let firstLine: Int

  /// - Parameters:
  ///   - line: 1-based, of the parsed text.
  ///   - column: 1-based, in bytes.
  func offset(line: Int, column: Int) -> Int {
    let index = firstLine + max(line, 1) - 1
    guard index < source.lineStarts.count else { return source.bytes.count }
    return min(source.lineStarts[index] + max(column, 1) - 1, source.bytes.count)
  }

  /// The lines that a block was written in.
  func lines(of node: MarkdownNode) -> Range<Int> {
    let first = firstLine + max(node.startLine, 1) - 1
    let last = firstLine + max(node.endLine, node.startLine, 1) - 1
    let start = source.lineRange(first).lowerBound
    return start..<max(start, source.lineRange(last).upperBound)
  }

  /// A block's lines without the white space and the marks before its text.
  func range(of node: MarkdownNode) -> Range<Int> {
    let lines = lines(of: node)
    let start = offset(line: node.startLine, column: node.startColumn)
    return lines.contains(start) ? start..<lines.upperBound : lines
  }
}
