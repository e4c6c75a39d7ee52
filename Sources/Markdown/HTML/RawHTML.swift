import CCommonMark
import Diagnostics

/// HTML in an article: an error, because it would be published unchecked.
struct RawHTML {
  private let isComment: Bool
  /// Its first line, in bytes of the source.
  private let place: Range<Int>

  init(_ node: MarkdownNode, at place: Range<Int>) {
    isComment = node.firstLine.starts(with: "<!--".utf8)
    self.place = place
  }

  func finding(in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .rawHTML, in: source, at: place,
      isComment ? "an HTML comment is not published" : "HTML in an article is not published",
      hint: isComment ? "remove it" : "write it in Markdown, or put it between backticks to show it")
  }
}

extension SourceMap {
  func place(ofHTML block: MarkdownNode) -> Range<Int> {
    let line = block.firstLine
    let lines = lines(of: block)
    let claimed = offset(line: block.startLine, column: block.startColumn)
    let start =
      source.bytes.has(line, at: claimed)
      ? claimed : source.bytes.firstOffset(of: line, in: lines) ?? lines.lowerBound
    return start..<min(start + line.count, lines.upperBound)
  }
}
