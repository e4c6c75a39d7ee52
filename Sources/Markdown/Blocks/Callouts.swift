import CCommonMark
import Diagnostics
import Markup

enum Callouts {
  static let names = ["note", "tip", "important", "warning", "caution"]
}

extension BodyTransform {
  /// Turns a quote that starts with a line such as `> [!NOTE]` into a callout. A title may follow the name.
  /// Other quotes stay unchanged.
  ///
  /// - Parameter block: the first block of text in the quote.
  mutating func replaceCallout(_ quote: MarkdownNode, startingWith block: TextBlock) {
    let start = block.range.lowerBound
    guard let paragraph = quote.firstChild, paragraph == block.node, paragraph.kind == CMARK_NODE_PARAGRAPH,
      source.bytes.has("[!", at: start), let text = paragraph.firstChild, text.kind == CMARK_NODE_TEXT
    else { return }
    let literal = text.literal
    let name = literal.dropFirst(2).prefix { $0.isASCII && $0.isLetter }
    guard literal.hasPrefix("[!"), !name.isEmpty else { return }
    let end = start + 2 + name.utf8.count
    let kind = name.lowercased()
    guard Callouts.names.contains(kind) else {
      let nearest = Suggestion.nearest(to: String(name), among: Callouts.names.map { $0.uppercased() })
      return find(
        .unknownCallout, at: (start + 2)..<end, "there is no callout '\(name)'",
        hint: nearest.map { "did you mean '\($0)'?" } ?? "write NOTE, TIP, IMPORTANT, WARNING or CAUTION")
    }
    let rest = literal[name.endIndex...]
    guard rest == "]" || rest.hasPrefix("] ") else {
      return find(
        .unknownCallout, at: start..<end,
        "the callout '\(name)' does not end with ']' and a space or a new line",
        hint: "write '[!\(name.uppercased())]'; a callout may have a title, but cannot be collapsed")
    }
    text.remove()
    // The title continues up to the end of the paragraph's first line.
    let title = MarkdownNode.customBlock(opening: #"<p class="callout-title">"#, closing: "</p>")
    if rest.utf8.count > 2 { title.append(.text(String(rest.dropFirst(2)))) }
    while let node = paragraph.firstChild, !node.isBreak { title.append(node) }
    paragraph.firstChild?.remove()
    if title.firstChild == nil, paragraph.firstChild == nil, paragraph.next == nil {
      find(
        .unknownCallout, at: start..<(end + 1), "the callout has no text",
        hint: "write it on the next line, after '> '")
    }
    var opening: HTML = #"<div class="callout \#(kind)" role="note">"#
    if title.firstChild == nil {
      opening.append(#"<p class="callout-title">\#(kind.prefix(1).uppercased() + kind.dropFirst())</p>"#)
      title.remove()
    } else {
      paragraph.insertBefore(title)
    }
    if paragraph.firstChild == nil { paragraph.remove() }
    quote.replace(with: .customBlock(opening: opening, closing: "</div>"), keepingChildren: true)
  }
}
