import CCommonMark
import Diagnostics

extension MarkdownTree {
  /// Removes the anchors that the author wrote in headings, as in `## Heading {#id}`, and returns them in order.
  func takeHeadingAnchors(map: SourceMap) -> [(heading: MarkdownNode, id: String)] {
    let bytes = map.source.bytes
    guard bytes.firstOffset(of: "{#".utf8, in: 0..<bytes.count) != nil else { return [] }
    var ends: [(heading: MarkdownNode, text: MarkdownNode)] = []
    root.forEachNode { node in
      guard node.kind == CMARK_NODE_TEXT, node.next == nil, let heading = node.parent,
        heading.kind == CMARK_NODE_HEADING
      else { return }
      ends.append((heading, node))
    }
    return ends.compactMap { heading, text in
      let literal = text.withLiteral { Array($0) }
      guard literal.last == UInt8(ascii: "}"), let brace = literal.lastIndex(of: UInt8(ascii: "{"))
      else { return nil }
      let id = String(decoding: literal[(brace + 1)...].dropFirst().dropLast(), as: UTF8.self)
      let written = Array(" {#\(id)}".utf8)
      // An escaped brace is text.
      guard Anchors.isAnchor(id), literal.suffix(written.count).elementsEqual(written),
        bytes.firstOffset(of: written, in: map.lines(of: heading)) != nil
      else { return nil }
      text.replace(with: .text(literal.dropLast(written.count)), keepingChildren: false)
      return (heading, id.normalized)
    }
  }
}
