import CCommonMark
import Diagnostics
import TradeAssurance

/// Parses the Markdown of articles.
package struct BodyParser: Sendable {
  let references: References
  /// For the examples of the CommonMark specification alone: raw HTML and all schemes pass.
  private let allowsRawHTML: Bool

  package init(references: References, allowingRawHTML: Bool = false) {
    self.references = references
    allowsRawHTML = allowingRawHTML
  }

  /// An article's text from a byte of its file on.
  ///
  /// - Parameters:
  ///   - source: UTF-8 without NUL; its path starts with `content/`.
  ///   - offset: the start of a line.
  ///   - formerAnchors: by the anchor that took their place; they lead to the same heading.
  package func body(
    of source: SourceFile, from offset: Int, formerAnchors: [String: [String]] = [:]
  ) -> Outcome<Body> {
    let map = SourceMap(source: source, firstLine: source.lineIndex(at: offset))
    let refusal =
      NestingLimit.finding(in: source, from: offset) ?? BracketLimit.finding(in: source, from: offset)
    if let refusal { return Outcome(.empty, [refusal]) }
    let tree = MarkdownTree(source.bytes[offset...])
    let tables = PipeTables(map: map).replace(in: tree)
    if let refusal = tables.refusal { return Outcome(.empty, [refusal]) }
    let inventory = Inventory(of: tree, map: map, lines: tables.lines)
    var transform = BodyTransform(
      map: map, references: references, allowsRawHTML: allowsRawHTML, formerAnchors: formerAnchors)
    transform.apply(to: inventory)
    let body = tree.withHTML(allowingRawHTML: allowsRawHTML) {
      transform.body($0, wordCount: inventory.text.wordCount)
    }
    return Outcome(body, transform.found)
  }
}

extension Body {
  static let empty = Body(
    parts: [], headings: [], links: [], pictures: [], facts: [], uncheckedFigures: [], markedFigures: [],
    wordCount: 0)
}
