import CCommonMark
import Diagnostics

/// Parses the Markdown of articles.
package struct BodyParser: Sendable {
  let references: References
  /// Allows raw HTML and all schemes, only for the examples of the CommonMark specification.
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
  ///   - formerAnchors: for each anchor, its former names.
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
    var lines = tables.lines
    var html = HTMLBlocks(map: map)
    if !allowsRawHTML { html.replace(in: tree, noting: &lines) }
    let headings = HeadingAnchors(in: tree, map: map)
    let inventory = Inventory(of: tree, map: map, lines: lines)
    var transform = BodyTransform(
      map: map, references: references, allowsRawHTML: allowsRawHTML, formerAnchors: formerAnchors)
    transform.apply(to: inventory, html, headings.anchors)
    let body = tree.withHTML(allowingRawHTML: allowsRawHTML) {
      transform.body($0, wordCount: inventory.text.wordCount)
    }
    return Outcome(body, transform.found)
  }
}

extension Body {
  static let empty = Body(
    parts: [], headings: [], anchors: [], comments: [], links: [], pictures: [], facts: [],
    uncheckedFigures: [], markedFigures: [],
    wordCount: 0)
}
