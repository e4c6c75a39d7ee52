import CCommonMark
import Diagnostics
import Markup

/// Changes the nodes of one article into what the site shows, and collects what checks and templates need.
struct BodyTransform {
  let map: SourceMap
  let references: References
  let allowsRawHTML: Bool
  var formerAnchors: [String: [String]] = [:]
  /// The article's path below `content/`.
  lazy var path = ContentPath.path(of: map.source)
  var anchors = Anchors()
  var anchorsOfHeadings: [MarkdownNode: String] = [:]
  var collected = Body()
  var embeds: [Embed] = []
  var found: [Diagnostic] = []

  var source: SourceFile { map.source }

  /// Stands for an embed while cmark renders. UTF-8 never contains this byte, so no article can contain it.
  static let mark: UInt8 = 0xFF

  /// The body with cmark's HTML, which is split at the marks.
  func body(_ rendered: UnsafeBufferPointer<UInt8>) -> Body {
    var body = collected
    body.parts = embeds.isEmpty ? [.html(HTML(trusted: Array(rendered)))] : []
    if embeds.isEmpty { return body }
    let pieces = rendered.split(separator: Self.mark, omittingEmptySubsequences: false)
    precondition(pieces.count == embeds.count + 1, "each embed has its mark")
    for (index, piece) in pieces.enumerated() {
      if index > 0 { body.parts.append(.embed(embeds[index - 1])) }
      if !piece.isEmpty { body.parts.append(.html(HTML(trusted: Array(piece)))) }
    }
    return body
  }

  mutating func find(_ code: DiagnosticCode, at range: Range<Int>, _ message: String, hint: String) {
    found.append(Diagnostic(code, in: source, at: range, message, hint: hint))
  }

  mutating func apply(
    to inventory: Inventory, _ html: HTMLBlocks, _ headingAnchors: [(heading: MarkdownNode, id: String)]
  ) {
    if !allowsRawHTML { replaceHTML(inventory, html) }
    if inventory.links.contains(where: { $0.node.hasURL("table:facts") }) {
      for fact in references.edition.facts { _ = anchors.take(fact.id.anchor) }
    }
    for (heading, id) in headingAnchors where take(id, at: map.range(of: heading)) {
      anchorsOfHeadings[heading] = id
    }
    findFigures(in: inventory)
    for place in inventory.cutAddresses {
      find(
        .unreadMark, at: place, "an address with Markdown marks in it does not become a link",
        hint: "write all of it between '<' and '>'")
    }
    if !allowsRawHTML {
      found += UnreadMarks(map: map).findings(in: inventory)
      findUnclosedCode(in: inventory)
      found += UnusedDefinitions.findings(in: map, inventory, comments: collected.comments)
      for html in inventory.rawHTML where html.isFirst { html.node.showAsWritten() }
    }
    var links = inventory.links[...]
    for (index, block) in inventory.blocks.enumerated() {
      let own = links.prefix { $0.block == index }
      links = links.dropFirst(own.count)
      // Innermost first: replacing a picture also removes the links in its text.
      for link in own.reversed() { replace(link, in: block) }
      if block.node.kind == CMARK_NODE_HEADING { replaceHeading(block) }
    }
    for quote in inventory.quotes where quote.firstBlock < inventory.blocks.count {
      replaceCallout(quote.node, startingWith: inventory.blocks[quote.firstBlock])
    }
    sortByPlace()
  }

  /// Restores the order of the text, since the links of each block were replaced from the last to the first.
  private mutating func sortByPlace() {
    collected.links.sort { $0.range.lowerBound < $1.range.lowerBound }
    collected.pictures.sort { $0.range.lowerBound < $1.range.lowerBound }
    collected.facts.sort { $0.range.lowerBound < $1.range.lowerBound }
    collected.markedFigures.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func findFigures(in inventory: Inventory) {
    let search = UncheckedFigures(map: map, search: references.figures)
    (collected.uncheckedFigures, collected.unmarkable) = search.figures(in: inventory)
  }

  // MARK: One line of text

  /// - Parameter asFooter: whether the line is the footer or a notice, where links are allowed.
  mutating func applyInline(to inventory: Inventory, asFooter: Bool) {
    let html = inventory.rawHTML.map(\.place) + inventory.tags.map(\.place) + inventory.comments.map(\.place)
    for place in html {
      find(
        .rawHTML, at: place, "a title, a description, the footer or a notice cannot contain HTML",
        hint: "remove the tags and keep the text")
    }
    findFigures(in: inventory)
    found += UnreadMarks(map: map).findings(in: inventory)
    for link in inventory.links.reversed() {
      if link.node.hasURL(FactLinks.scheme) || link.node.hasURL(FactLinks.figureScheme)
        || (asFooter && link.node.kind != CMARK_NODE_IMAGE)
      {
        replace(link, in: inventory.blocks[link.block])
        continue
      }
      find(
        .error("misplaced-link", mayWait: true), at: link.place.whole,
        asFooter
          ? "the footer or a notice cannot contain a picture or an embed"
          : "a title or description cannot contain a link or a picture",
        hint: "write only the text; \(asFooter ? "links, " : "")facts and marked figures are allowed")
      link.becomeText()
    }
    for node in inventory.rawHTML.map(\.node) + inventory.tags.map(\.node) { node.showAsWritten() }
    for comment in inventory.comments { comment.node.remove() }
    sortByPlace()
  }

  // MARK: HTML

  private mutating func replaceHTML(_ inventory: Inventory, _ html: HTMLBlocks) {
    found += RawHTML.findings(inventory.rawHTML, in: source) + html.found
    collected.comments = html.comments + inventory.comments.map { whole($0.place) }
    for comment in inventory.comments { comment.node.remove() }
    let tags = (html.tags + inventory.tags).sorted { $0.place.lowerBound < $1.place.lowerBound }
    let unbalanced = PlacedTag.unbalanced(tags)
    found += unbalanced.map { $0.unbalanced(in: source) }
    let texts = Set(unbalanced.filter { $0.tag.element != .a }.map(\.place))
    for placed in tags {
      var tag = placed.tag
      tag.id = tag.id.flatMap { take($0, at: placed.place) ? $0 : nil }
      if let id = tag.id { collected.anchors.append(id) }
      placed.show(texts.contains(placed.place) ? nil : tag, in: source)
    }
  }

  /// The range of a whole comment, given its first line.
  private func whole(_ comment: Range<Int>) -> Range<Int> {
    let end = source.bytes.firstOffset(of: "-->".utf8, in: comment.lowerBound..<source.bytes.count)
    return comment.lowerBound..<(end.map { $0 + 3 } ?? comment.upperBound)
  }

  /// Reserves an anchor for a place. If an earlier place has the anchor, the result is false, with a finding.
  private mutating func take(_ anchor: String, at place: Range<Int>) -> Bool {
    if anchors.take(anchor) { return true }
    find(
      .error("repeated-anchor", mayWait: true), at: place,
      "the anchor '\(anchor)' is set twice in this article",
      hint: "remove this one, or give it another name")
    return false
  }

  // MARK: Headings

  private mutating func replaceHeading(_ block: TextBlock) {
    let text = block.node.plainText
    let heading = Heading(
      level: block.node.headingLevel,
      anchor: anchorsOfHeadings[block.node] ?? anchors.anchor(for: text), text: text, range: block.range)
    collected.headings.append(heading)
    if !allowsRawHTML, text.isBlank {
      find(
        .emptyText, at: block.range, "the heading has no text",
        hint: "write a text after the '#', or remove the heading")
    }
    var opening: HTML = #"<h\#(heading.level) id="\#(heading.anchor)">"#
    for former in formerAnchors[heading.anchor] ?? [] { opening.append(#"<span id="\#(former)"></span>"#) }
    // A link to the heading that a reader can copy.
    let closing: HTML =
      ##"</h\##(heading.level)><a class="anchor" href="#\##(heading.anchor)" aria-label="Link to “\##(text)”"></a>"##
    block.node.replace(with: .customBlock(opening: opening, closing: closing), keepingChildren: true)
  }
}
