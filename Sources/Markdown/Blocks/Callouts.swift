import CCommonMark
import Diagnostics
import Markup

/// `> [!NOTE]`: a quote whose first line names a callout. A title may follow the name.
struct Callouts {
  let source: SourceFile

  static let names = Kind.allCases.map(\.rawValue)

  private enum Kind: String, CaseIterable {
    case note, tip, important, warning, caution

    var opening: HTML { HTML(trusted: "<div class=\"callout \(rawValue)\" role=\"note\">") }

    var title: HTML {
      let title = rawValue.prefix(1).uppercased() + rawValue.dropFirst()
      return HTML(trusted: "\(Self.titleTag)\(title)</p>")
    }

    static let titleTag = "<p class=\"callout-title\">"
  }

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
    guard let kind = Kind(rawValue: name.lowercased()) else { return [unknown(String(name), in: block)] }
    let rest = literal[name.endIndex...]
    guard rest == "]" || rest.hasPrefix("] ") else { return [malformed(name, in: block)] }
    let title = MarkdownNode.customBlock(
      opening: HTML(trusted: Kind.titleTag), closing: HTML(trusted: "</p>"))
    if rest.utf8.count > 2 { title.append(.text(String(rest.dropFirst(2)))) }
    text.remove()
    while let node = paragraph.firstChild {
      let isBreak = node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK
      if isBreak { node.remove() } else { title.move(node) }
      if isBreak { break }
    }
    let isEmpty = title.firstChild == nil && paragraph.firstChild == nil && paragraph.next == nil
    var opening = kind.opening
    if title.firstChild == nil {
      opening.bytes += kind.title.bytes
      title.remove()
    } else {
      paragraph.insertBefore(title)
    }
    if paragraph.firstChild == nil { paragraph.remove() }
    quote.replace(
      with: .customBlock(opening: opening, closing: HTML(trusted: "</div>")), keepingChildren: true)
    return isEmpty ? [empty(name, in: block)] : []
  }

  private func empty(_ name: Substring, in block: TextBlock) -> Diagnostic {
    let start = block.range.lowerBound
    return Diagnostic(
      .unknownCallout, in: source, at: start..<(start + name.utf8.count + "[!]".utf8.count),
      "the callout has no text", hint: "write it on the next line, after '> '")
  }

  private func malformed(_ name: Substring, in block: TextBlock) -> Diagnostic {
    let start = block.range.lowerBound
    return Diagnostic(
      .unknownCallout, in: source, at: start..<(start + name.utf8.count + "[!".utf8.count),
      "the callout '\(name)' does not end with ']' and a space or a new line",
      hint: "write '[!\(name.uppercased())]'; a callout has a title, but does not fold")
  }

  private func unknown(_ name: String, in block: TextBlock) -> Diagnostic {
    let start = block.range.lowerBound + "[!".utf8.count
    let nearest = Suggestion.nearest(to: name, among: Kind.allCases.map { $0.rawValue.uppercased() })
    return Diagnostic(
      .unknownCallout, in: source, at: start..<(start + name.utf8.count), "there is no callout '\(name)'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "write NOTE, TIP, IMPORTANT, WARNING or CAUTION")
  }
}
