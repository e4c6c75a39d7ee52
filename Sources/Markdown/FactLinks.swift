import CCommonMark
import Diagnostics
import TradeAssurance

/// `[3%](fact:transaction-fee)`: the text is compared with the table, or filled in if it is empty.
struct FactLinks {
  let source: SourceFile
  let references: References

  static let scheme: StaticString = "fact:"
  static let figureScheme: StaticString = "figure:"

  /// Replaces a fact's link with its gap.
  ///
  /// - Returns: the use; nil if no fact has that id.
  func replace(_ link: LinkNode, marks: inout GapMarks, found: inout [Diagnostic]) -> FactUse? {
    let name = link.node.url(behind: Self.scheme)
    guard let fact = references.edition.fact(name) else {
      let nearest = Suggestion.nearest(to: name, among: references.edition.facts.map(\.id.rawValue))
      found.append(
        Diagnostic(
          .unknownFact, in: source, at: nameRange(in: link.place.target), "there is no fact '\(name)'",
          hint: nearest.map { "did you mean '\($0)'?" } ?? "'helpcenter facts' lists all facts"))
      return nil
    }
    var text = link.node.plainText
    let node = MarkdownNode.customInline(
      opening: marks.mark(.factOpening(fact.id)), closing: marks.mark(.factClosing))
    if text.isEmpty {
      text = fact.text
      node.append(.text(fact.text))
    } else if text != fact.text, !fact.accepts(text) {
      found.append(
        Diagnostic(
          .factMismatch, in: source, at: link.place.text,
          "the table says '\(fact.text)', the article says '\(text)'",
          hint: "write '\(fact.text)', the fact '\(name)'"))
    }
    link.node.replace(with: node, keepingChildren: true)
    return FactUse(
      id: fact.id, range: link.place.text, whole: link.place.isExact ? link.place.whole : nil, text: text)
  }

  private func nameRange(in target: Range<Int>) -> Range<Int> {
    let scheme = Array("\(Self.scheme)".utf8)
    guard source.bytes.has(scheme, at: target.lowerBound) else { return target }
    return (target.lowerBound + scheme.count)..<max(target.upperBound, target.lowerBound + scheme.count)
  }
}

extension MarkdownNode {
  static func text(_ text: String) -> MarkdownNode {
    let node = new(CMARK_NODE_TEXT)
    cmark_node_set_literal(node.pointer, text)
    return node
  }

  /// - Parameter bytes: UTF-8 without NUL.
  static func text(_ bytes: ArraySlice<UInt8>) -> MarkdownNode {
    let node = new(CMARK_NODE_TEXT)
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { literal in
      for (place, byte) in bytes.enumerated() { literal[place] = CChar(bitPattern: byte) }
      literal[bytes.count] = 0
      _ = cmark_node_set_literal(node.pointer, literal.baseAddress)
    }
    return node
  }
}
