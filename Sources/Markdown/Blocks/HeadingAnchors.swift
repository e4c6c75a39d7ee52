import CCommonMark
import Diagnostics

/// The anchors that the author gives headings, as in `## Heading {#id}`.
struct HeadingAnchors {
  private(set) var anchors: [MarkdownNode: String] = [:]

  /// Finds the anchors and removes them from the texts of the headings.
  init(in tree: borrowing MarkdownTree, map: SourceMap) {
    let bytes = map.source.bytes
    guard bytes.firstOffset(of: "{#".utf8, in: 0..<bytes.count) != nil else { return }
    var found: [(heading: MarkdownNode, text: MarkdownNode)] = []
    tree.root.forEachNode { node in
      if node.kind == CMARK_NODE_TEXT, node.next == nil, let parent = node.parent,
        parent.kind == CMARK_NODE_HEADING
      {
        found.append((parent, node))
      }
    }
    for (heading, node) in found {
      let bytes = node.withLiteral { Array($0) }
      guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")) else {
        continue
      }
      let id = String(decoding: bytes[(brace + 1)...].dropFirst().dropLast(), as: UTF8.self)
      let written = Array(" {#\(id)}".utf8)
      // An escaped brace is text.
      guard Anchors.isAnchor(id), bytes.suffix(written.count).elementsEqual(written),
        map.source.bytes.firstOffset(of: written, in: map.lines(of: heading)) != nil
      else { continue }
      anchors[heading] = id.normalized
      node.replace(with: .text(bytes.dropLast(written.count)), keepingChildren: false)
    }
  }
}
