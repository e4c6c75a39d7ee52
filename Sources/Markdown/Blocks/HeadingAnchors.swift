import CCommonMark
import Diagnostics

extension MarkdownTree {
  /// Removes the anchors that the author wrote in headings, as in `## Heading {#id}`, and returns them by heading.
  func takeHeadingAnchors(map: SourceMap) -> [MarkdownNode: String] {
    let bytes = map.source.bytes
    guard bytes.firstOffset(of: "{#".utf8, in: 0..<bytes.count) != nil else { return [:] }
    var headings: [MarkdownNode] = []
    root.forEachNode { if $0.kind == CMARK_NODE_HEADING { headings.append($0) } }
    var anchors: [MarkdownNode: String] = [:]
    for heading in headings {
      guard let text = cmark_node_last_child(heading.pointer).map(MarkdownNode.init),
        text.kind == CMARK_NODE_TEXT
      else { continue }
      let literal = text.withLiteral { Array($0) }
      guard literal.last == UInt8(ascii: "}"), let brace = literal.lastIndex(of: UInt8(ascii: "{"))
      else { continue }
      let id = String(decoding: literal[(brace + 1)...].dropFirst().dropLast(), as: UTF8.self)
      let written = Array(" {#\(id)}".utf8)
      // An escaped brace is text.
      guard Anchors.isAnchor(id), literal.suffix(written.count).elementsEqual(written),
        bytes.firstOffset(of: written, in: map.lines(of: heading)) != nil
      else { continue }
      anchors[heading] = id.normalized
      text.replace(with: .text(literal.dropLast(written.count)), keepingChildren: false)
    }
    return anchors
  }
}
