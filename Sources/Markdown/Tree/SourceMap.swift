import Diagnostics

/// Maps lines and columns of a parsed text to bytes of its source.
struct SourceMap {
  let source: SourceFile
  /// The 0-based line of the file at which the parsed text starts.
  let firstLine: Int

  /// A line without its ending.
  ///
  /// - Parameter number: 1-based, in the parsed text; 0 stands for 1.
  func line(_ number: Int) -> Range<Int> { source.lineRange(firstLine + max(number, 1) - 1) }

  /// - Parameters:
  ///   - line: 1-based, in the parsed text.
  ///   - column: 1-based, in bytes.
  func offset(line: Int, column: Int) -> Int {
    min(self.line(line).lowerBound + max(column, 1) - 1, source.bytes.count)
  }

  func lines(of node: MarkdownNode) -> Range<Int> {
    line(node.startLine).lowerBound..<line(max(node.startLine, node.endLine)).upperBound
  }

  /// The lines of a block, without the white space and marks before its text.
  func range(of node: MarkdownNode) -> Range<Int> {
    let lines = lines(of: node)
    let start = offset(line: node.startLine, column: node.startColumn)
    return lines.contains(start) ? start..<lines.upperBound : lines
  }

  /// The number of `>` at the start of a line, the byte after the last one, and the text after white space.
  ///
  /// - Parameters:
  ///   - number: 1-based, in the parsed text.
  ///   - quotes: how many quotes enclose the line; a lazy line has fewer `>`.
  func quotedLine(_ number: Int, quotes: Int) -> (marks: Int, behindMarks: Int, text: Range<Int>) {
    let line = line(number)
    var (marks, behindMarks, start) = (0, line.lowerBound, line.lowerBound)
    while true {
      while start < line.upperBound, source.bytes[start] == 0x20 || source.bytes[start] == 0x09 { start += 1 }
      guard marks < quotes, start < line.upperBound, source.bytes[start] == UInt8(ascii: ">") else {
        return (marks, behindMarks, start..<line.upperBound)
      }
      start += 1
      (marks, behindMarks) = (marks + 1, start)
    }
  }
}
