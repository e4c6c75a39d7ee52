import CCommonMark
import Diagnostics
import Markup

/// `> [!NOTE]`: a quote whose first line names a callout.
struct Callouts {
  let source: SourceFile

  private enum Kind: String, CaseIterable {
    case note, tip, important, warning, caution

    var opening: HTML {
      let title = rawValue.prefix(1).uppercased() + rawValue.dropFirst()
      return HTML(
        trusted: "<div class=\"callout \(rawValue)\" role=\"note\"><p class=\"callout-title\">\(title)</p>")
    }
  }

  /// Turns a quote that is a callout into one; other quotes are left alone.
  ///
  /// - Parameter block: the first block of text in the quote.
  func replace(_ quote: MarkdownNode, startingWith block: TextBlock) -> [Diagnostic] {
    guard let paragraph = quote.firstChild, paragraph == block.node, paragraph.kind == CMARK_NODE_PARAGRAPH,
      source.bytes.has("[!", at: block.range.lowerBound), let mark = mark(of: paragraph)
    else { return [] }
    guard let kind = Kind(rawValue: mark.name.lowercased()) else { return [unknown(mark.name, in: block)] }
    for node in mark.nodes { node.remove() }
    if paragraph.firstChild == nil { paragraph.remove() }
    quote.replace(
      with: .customBlock(opening: kind.opening, closing: HTML(trusted: "</div>")), keepingChildren: true)
    return []
  }

  /// The word between `[!` and `]`, if nothing else is on the paragraph's first line, and its nodes.
  private func mark(of paragraph: MarkdownNode) -> (name: String, nodes: [MarkdownNode])? {
    var text = ""
    var nodes: [MarkdownNode] = []
    var child = paragraph.firstChild
    while let node = child, node.kind == CMARK_NODE_TEXT, text.utf8.count < 40 {
      text += node.literal
      nodes.append(node)
      child = node.next
    }
    if let node = child {
      guard node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK else { return nil }
      nodes.append(node)
    }
    guard text.hasPrefix("[!"), text.hasSuffix("]"), text.utf8.count > 3 else { return nil }
    let name = text.dropFirst(2).dropLast()
    return name.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ? (String(name), nodes) : nil
  }

  private func unknown(_ name: String, in block: TextBlock) -> Diagnostic {
    let start = block.range.lowerBound + "[!".utf8.count
    let nearest = Suggestion.nearest(to: name, among: Kind.allCases.map { $0.rawValue.uppercased() })
    return Diagnostic(
      .unknownCallout, in: source, at: start..<(start + name.utf8.count), "there is no callout '\(name)'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "write NOTE, TIP, IMPORTANT, WARNING or CAUTION")
  }
}
