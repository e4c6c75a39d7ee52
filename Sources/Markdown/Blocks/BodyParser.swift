import CCommonMark
import Diagnostics

package struct BodyParser: Sendable {
  let references: References
  /// Whether raw HTML and all schemes are allowed: only for the examples of the CommonMark specification.
  private let allowsRawHTML: Bool

  package init(references: References, allowingRawHTML: Bool = false) {
    self.references = references
    allowsRawHTML = allowingRawHTML
  }

  /// Parses an article's text from an offset.
  ///
  /// - Parameters:
  ///   - source: UTF-8 without NUL; its path starts with `content/`.
  ///   - offset: the start of a line.
  ///   - formerAnchors: for each current anchor, its former names.
  package func body(
    of source: SourceFile, from offset: Int, formerAnchors: [String: [String]] = [:]
  ) -> Outcome<Body> {
    let map = SourceMap(source: source, firstLine: source.lineIndex(at: offset))
    let refusal =
      NestingLimit.finding(in: source, from: offset) ?? BracketLimit.finding(in: source, from: offset)
    if let refusal { return Outcome(Body(), [refusal]) }
    var tables = PipeTables(map: map)
    while true {
      let tree = MarkdownTree(tables.text[offset...])
      let found = tables.tables(in: tree)
      let mustParseAgain = tables.blank(found)
      if let refusal = tables.refusal { return Outcome(Body(), [refusal]) }
      if mustParseAgain { continue }
      let lost = tables.replace(found, in: tree)
      var html = HTMLBlocks(map: map)
      if !allowsRawHTML { html.replace(in: tree) }
      let headingAnchors = tree.takeHeadingAnchors(map: map)
      let inventory = Inventory(of: tree, map: map, linksAddresses: !allowsRawHTML)
      var transform = BodyTransform(
        map: map, references: references, allowsRawHTML: allowsRawHTML, formerAnchors: formerAnchors)
      transform.apply(to: inventory, html, headingAnchors)
      let body = tree.withHTML(allowingRawHTML: allowsRawHTML) { transform.body($0) }
      return Outcome(body, transform.found + lost)
    }
  }
}
