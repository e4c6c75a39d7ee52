import CCommonMark
import Diagnostics
import Markup

/// Turns quotes that start with a line such as `> [!NOTE]` into callouts. A title may follow the name.
struct Callouts {
  let source: SourceFile

  static let names = ["note", "tip", "important", "warning", "caution"]

  /// Replaces a quote that starts with `[!NAME]` with a callout. Other quotes stay unchanged.
  ///
  /// - Parameter block: the first block of text in the quote.
  func replace(_ quote: MarkdownNode, startingWith block: TextBlock) -> [Diagnostic] {
    guard let paragraph = quote.firstChild, paragraph == block.node, paragraph.kind == CMARK_NODE_PARAGRAPH,
      source.bytes.has("[!", at: block.range.lowerBound), let text = paragraph.firstChild,
      text.kind == CMARK_NODE_TEXT
    else { return [] }
    let literal = text.literal
    let name = literal.dropFirst(2).prefix { $0.isASCII && $0.isLetter }
    guard literal.hasPrefix("[!"), !name.isEmpty else { return [] }
    let start = block.range.lowerBound
    func finding(_ range: Range<Int>, _ message: String, hint: String) -> [Diagnostic] {
      let range = (start + range.lowerBound)..<(start + range.upperBound)
      return [Diagnostic(.unknownCallout, in: source, at: range, message, hint: hint)]
    }
    let end = "[!".utf8.count + name.utf8.count
    let kind = name.lowercased()
    guard Self.names.contains(kind) else {
      let nearest = Suggestion.nearest(to: String(name), among: Self.names.map { $0.uppercased() })
      return finding(
        2..<end, "there is no callout '\(name)'",
        hint: nearest.map { "did you mean '\($0)'?" } ?? "write NOTE, TIP, IMPORTANT, WARNING or CAUTION")
    }
    let rest = literal[name.endIndex...]
    guard rest == "]" || rest.hasPrefix("] ") else {
      return finding(
        0..<end, "the callout '\(name)' does not end with ']' and a space or a new line",
        hint: "write '[!\(name.uppercased())]'; a callout may have a title, but cannot be collapsed")
    }
    text.remove()
    if Self.show(quote, as: kind, titled: rest.dropFirst(2), above: paragraph) { return [] }
    return finding(
      0..<(end + 1), "the callout has no text", hint: "write it on the next line, after '> '")
  }

  /// Turns the quote into a callout; false if the callout has no title and no text.
  ///
  /// - Parameter start: the start of the title, which continues up to the end of the paragraph's first line.
  private static func show(
    _ quote: MarkdownNode, as kind: String, titled start: Substring, above paragraph: MarkdownNode
  ) -> Bool {
    let title = MarkdownNode.customBlock(opening: #"<p class="callout-title">"#, closing: "</p>")
    if !start.isEmpty { title.append(.text(String(start))) }
    while let node = paragraph.firstChild {
      let isBreak = node.isBreak
      if isBreak { node.remove() } else { title.append(node) }
      if isBreak { break }
    }
    let isEmpty = title.firstChild == nil && paragraph.firstChild == nil && paragraph.next == nil
    var opening: HTML = #"<div class="callout \#(kind)" role="note">"#
    if title.firstChild == nil {
      opening.append(#"<p class="callout-title">\#(kind.prefix(1).uppercased() + kind.dropFirst())</p>"#)
      title.remove()
    } else {
      paragraph.insertBefore(title)
    }
    if paragraph.firstChild == nil { paragraph.remove() }
    quote.replace(with: .customBlock(opening: opening, closing: "</div>"), keepingChildren: true)
    return !isEmpty
  }
}
