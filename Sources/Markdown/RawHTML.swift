import Diagnostics

/// HTML in an article is an error: it would stand on the page unchecked.
struct RawHTML {
  let map: SourceMap

  func findings(about nodes: [MarkdownNode]) -> [Diagnostic] {
    nodes.map { node in
      let literal = node.literal
      let isComment = literal.hasPrefix("<!--")
      return Diagnostic(
        .rawHTML, in: map.source, at: place(of: node, literal),
        isComment ? "a comment in HTML is not published" : "HTML in an article is not published",
        hint: isComment ? "remove it" : "write it in Markdown, or put it between backticks to show it")
    }
  }

  private func place(of node: MarkdownNode, _ literal: String) -> Range<Int> {
    let bytes = Array(literal.prefix { $0 != "\n" }.utf8)
    let claimed = map.offset(line: node.startLine, column: node.startColumn)
    if map.source.bytes.has(bytes, at: claimed) { return claimed..<(claimed + bytes.count) }
    var block = node
    while block.startLine == 0 || block.isInline, let parent = block.parent { block = parent }
    let lines = map.lines(of: block)
    let start = map.source.bytes.firstOffset(of: bytes, in: lines) ?? lines.lowerBound
    return start..<min(start + bytes.count, lines.upperBound)
  }
}
