import CCommonMark
import Diagnostics
import Markup

/// Changes the nodes of one article into what the site shows, and collects what checks and templates need.
struct BodyTransform {
  private let map: SourceMap
  private let references: References
  private let allowsRawHTML: Bool
  private let formerAnchors: [String: [String]]
  /// Below `content/`.
  private let path: String
  private let folder: String
  private var anchors = Anchors()
  private var headings: [Heading] = []
  private var anchorsOfHeadings: [MarkdownNode: String] = [:]
  private var ownAnchors: [String] = []
  private var comments: [Range<Int>] = []
  private var links: [Link] = []
  private var pictures: [Picture] = []
  private var facts: [FactUse] = []
  private var embeds: [Embed] = []
  private var figures: [Located<String>] = []
  private var unmarkable: Set<Int> = []
  private var markedFigures: [Located<String>] = []
  private(set) var found: [Diagnostic] = []

  private var source: SourceFile { map.source }

  init(
    map: SourceMap, references: References, allowsRawHTML: Bool, formerAnchors: [String: [String]] = [:]
  ) {
    self.map = map
    self.references = references
    self.allowsRawHTML = allowsRawHTML
    self.formerAnchors = formerAnchors
    path = ContentPath.path(of: map.source)
    folder = ContentPath.folder(of: path)
  }

  func body(_ rendered: UnsafeBufferPointer<UInt8>) -> Body {
    Body(
      parts: BodyPart.parts(of: rendered, with: embeds), headings: headings, anchors: ownAnchors,
      comments: comments,
      links: Self.inOrder(links, \.range),
      pictures: Self.inOrder(pictures, \.range), facts: Self.inOrder(facts, \.range),
      uncheckedFigures: figures, unmarkable: unmarkable, markedFigures: Self.inOrder(markedFigures, \.range))
  }

  private static func inOrder<Value>(_ values: [Value], _ range: (Value) -> Range<Int>) -> [Value] {
    values.sorted { range($0).lowerBound < range($1).lowerBound }
  }

  mutating func apply(
    to inventory: Inventory, _ html: HTMLBlocks, _ headingAnchors: [MarkdownNode: String]
  ) {
    if !allowsRawHTML { replaceHTML(inventory, html) }
    if inventory.links.contains(where: { $0.node.hasURL("table:facts") }) {
      for fact in references.edition.facts { _ = anchors.take(fact.id.anchor) }
    }
    for block in headingAnchors.isEmpty ? [] : inventory.blocks {
      guard let id = headingAnchors[block.node] else { continue }
      if anchors.take(id) {
        anchorsOfHeadings[block.node] = id
      } else {
        found.append(repeated(id, at: block.range))
      }
    }
    (figures, unmarkable) = UncheckedFigures(map: map, search: references.figures).figures(in: inventory)
    found += inventory.cutAddresses.map {
      Diagnostic(
        .unreadMark, in: source, at: $0, "an address with Markdown marks in it does not become a link",
        hint: "write all of it between '<' and '>'")
    }
    if !allowsRawHTML {
      found +=
        UnreadMarks(map: map).findings(in: inventory) + unclosed(inventory.code)
        + UnusedDefinitions.findings(in: map, inventory, comments: comments)
      for html in inventory.rawHTML where html.isFirst { html.node.showAsWritten() }
    }
    var links = inventory.links[...]
    for index in inventory.blocks.indices {
      let own = links.prefix { $0.block == index }
      links = links.dropFirst(own.count)
      // Innermost first: replacing a picture also removes the links in its text.
      for link in own.reversed() { replace(link, in: inventory.blocks[index]) }
      let node = inventory.blocks[index].node
      if node.kind == CMARK_NODE_HEADING { replaceHeading(inventory.blocks[index]) }
    }
    for quote in inventory.quotes where quote.firstBlock < inventory.blocks.count {
      found += Callouts(source: source).replace(quote.node, startingWith: inventory.blocks[quote.firstBlock])
    }
  }

  // MARK: One line of text

  /// - Parameter asFooter: whether links are allowed.
  mutating func applyInline(to inventory: Inventory, asFooter: Bool) {
    found += inventory.html.map {
      Diagnostic(
        .rawHTML, in: source, at: $0, "a title, a description, the footer or a notice cannot contain HTML",
        hint: "keep its text")
    }
    (figures, unmarkable) = UncheckedFigures(map: map, search: references.figures).figures(in: inventory)
    found += UnreadMarks(map: map).findings(in: inventory)
    for link in inventory.links.reversed() {
      let isAllowed =
        link.node.hasURL(FactLinks.scheme) || link.node.hasURL(FactLinks.figureScheme)
        || (asFooter && link.node.kind != CMARK_NODE_IMAGE)
      if isAllowed {
        replace(link, in: inventory.blocks[link.block])
      } else {
        found.append(misplaced(link, asFooter))
        becomeText(link)
      }
    }
    for node in inventory.rawHTML.map(\.node) + inventory.tags.map(\.node) { node.showAsWritten() }
    for comment in inventory.comments { comment.node.remove() }
  }

  func inlineText(_ rendered: UnsafeBufferPointer<UInt8>, plain: String) -> InlineText {
    let lineFeed = UInt8(ascii: "\n")
    let line = rendered.drop { $0 == lineFeed }
    let end = line.lastIndex { $0 != lineFeed }.map { $0 + 1 } ?? line.startIndex
    return InlineText(
      html: HTML(trusted: Array(line[..<end])), plain: plain,
      facts: Self.inOrder(facts, \.range), links: Self.inOrder(links, \.range),
      uncheckedFigures: figures, markedFigures: Self.inOrder(markedFigures, \.range))
  }

  private func misplaced(_ link: LinkNode, _ inFooter: Bool) -> Diagnostic {
    Diagnostic(
      .misplacedLink, in: source, at: link.place.whole,
      inFooter
        ? "the footer or a notice cannot contain a picture or an embed"
        : "a title or description cannot contain a link or a picture",
      hint: "keep its text; \(inFooter ? "links, " : "")facts and marked figures are allowed")
  }

  // MARK: HTML

  private mutating func replaceHTML(_ inventory: Inventory, _ html: HTMLBlocks) {
    found += RawHTML.findings(inventory.rawHTML, in: source) + html.found
    comments = html.comments + inventory.comments.map { whole($0.place) }
    for comment in inventory.comments { comment.node.remove() }
    guard !inventory.tags.isEmpty || !html.tags.isEmpty else { return }
    let tags = (html.tags + inventory.tags).sorted { $0.place.lowerBound < $1.place.lowerBound }
    let unbalanced = PlacedTag.unbalanced(tags)
    found += unbalanced.map { $0.unbalanced(in: source) }
    let texts = Set(unbalanced.filter { $0.tag.element != .a }.map(\.place))
    for placed in tags {
      var tag = placed.tag
      if let id = tag.id, !anchors.take(id) {
        found.append(repeated(id, at: placed.place))
        tag.id = nil
      } else if let id = tag.id {
        ownAnchors.append(id)
      }
      let isText = texts.contains(placed.place)
      if placed.node.kind == CMARK_NODE_HTML_INLINE {
        if isText {
          placed.node.showAsWritten()
        } else {
          placed.node.replace(with: tag.node, keepingChildren: false)
        }
      } else if isText || tag != placed.tag {
        placed.node.setOpening(isText ? HTML(escaping: source.text(in: placed.place)) : tag.html)
      }
    }
  }

  /// A comment of which the first line was found.
  private func whole(_ comment: Range<Int>) -> Range<Int> {
    let end = source.bytes.firstOffset(of: Array("-->".utf8), in: comment.lowerBound..<source.bytes.count)
    return comment.lowerBound..<(end.map { $0 + 3 } ?? comment.upperBound)
  }

  /// Code of which the first line is a fence and the last is none.
  private func unclosed(_ code: [MarkdownNode]) -> [Diagnostic] {
    code.compactMap { node in
      let lines = map.lines(of: node)
      let start = map.offset(line: node.startLine, column: node.startColumn)
      let last = source.lineRange(source.lineIndex(at: lines.upperBound))
      let ends = source.bytes[last].reversed().drop { $0 <= 0x20 }
      let isFence = ["```", "~~~"].contains { source.bytes.has($0, at: start) }
      let isClosed =
        last.lowerBound > start && (ends.starts(with: "```".utf8) || ends.starts(with: "~~~".utf8))
      let first = source.bytes[start..<source.lineRange(source.lineIndex(at: start)).upperBound]
      // Indented code contains its first line.
      if !isFence || isClosed || node.withLiteral({ $0.starts(with: first) }) { return nil }
      return Diagnostic(
        .unclosedCode, in: source, at: start..<(start + 3),
        "the code does not end: all text behind it is shown as code",
        hint: "write a line with the same marks behind the code")
    }
  }

  private func repeated(_ anchor: String, at place: Range<Int>) -> Diagnostic {
    Diagnostic(
      .repeatedAnchor, in: source, at: place, "the anchor '\(anchor)' is set twice in this article",
      hint: "remove this one, or give it another name")
  }

  // MARK: Headings

  private mutating func replaceHeading(_ block: TextBlock) {
    let text = block.node.plainText
    let heading = Heading(
      level: block.node.headingLevel,
      anchor: anchorsOfHeadings[block.node] ?? anchors.anchor(for: text), text: text, range: block.range)
    headings.append(heading)
    if !allowsRawHTML, text.allSatisfy(\.isWhitespace) {
      found.append(
        Diagnostic(
          .emptyText, in: source, at: block.range, "the heading has no text", hint: "write one, or remove it")
      )
    }
    block.node.replace(
      with: .heading(heading, formerAnchors: formerAnchors[heading.anchor] ?? []), keepingChildren: true)
  }

  // MARK: Links and pictures

  private mutating func replace(_ link: LinkNode, in block: TextBlock) {
    if link.node.kind == CMARK_NODE_IMAGE {
      replacePicture(link, in: block)
    } else if link.node.hasURL(FactLinks.scheme) {
      let links = FactLinks(source: source, references: references)
      if let use = links.replace(link, found: &found) { facts.append(use) } else { becomeText(link) }
    } else if link.node.hasURL(FactLinks.figureScheme) {
      let text = link.node.plainText
      let mark = FigureMark(text, name: link.node.url(behind: FactLinks.figureScheme))
      if let finding = mark.finding(references.edition, in: source, at: link.place.whole) {
        found.append(finding)
      }
      if link.place.isExact { markedFigures.append(Located(text, at: link.place.whole)) }
      guard text.utf8.contains(0x20) else { return becomeText(link) }
      let tags = FigureSearch.wholeTags
      link.node.replace(
        with: .customInline(opening: tags.opening, closing: tags.closing), keepingChildren: true)
    } else {
      resolve(link)
    }
  }

  private mutating func resolve(_ link: LinkNode) {
    let url = link.node.url
    if !allowsRawHTML, AddressScheme.isIncomplete(url) {
      found.append(
        Diagnostic(
          .incompleteLink, in: source, at: link.place.whole,
          url.contains(":") ? "the address '\(url)' leads nowhere" : "the link has no address",
          hint: url.contains(":")
            ? "write it whole, as in 'https://example.com/'"
            : "write the path of an article, as in '[text](article.md)'"))
    }
    if link.node.isPlainPath { return resolvePath(link, url) }
    let scheme = AddressScheme(of: url)
    if scheme.hasControls || scheme.name.map({ !LinkResolution.outsideSchemes.contains($0) }) ?? false {
      guard !allowsRawHTML else { return }
      found.append(dangerous(url, scheme, at: link.place.target))
      becomeText(link)
    } else if let path = scheme.name.flatMap({ $0.hasPrefix("http") ? references.ownPath(of: url) : nil }) {
      resolvePath(link, path)
    } else if scheme.name != nil {
      links.append(self.link(link, to: LinkResolution(outside: url)))
    } else {
      resolvePath(link, url)
    }
  }

  private mutating func resolvePath(_ link: LinkNode, _ url: String) {
    let resolution = LinkResolution(of: url, from: path, in: folder, among: references)
    if let query = resolution.query {
      found.append(
        Diagnostic(
          .linkQuery, in: source, at: link.place.target,
          "'?\(query)' is left out of the link: no page of the site reads it",
          hint: "remove it from the address"))
    }
    links.append(self.link(link, to: resolution))
    if resolution.leadsNowhere, !allowsRawHTML { return becomeText(link) }
    link.node.setURL(resolution.href)
  }

  /// Shows the text of a link or picture that cannot be published.
  private func becomeText(_ link: LinkNode) {
    link.node.replace(with: .customInline(opening: HTML()), keepingChildren: true)
  }

  private func link(_ link: LinkNode, to resolution: LinkResolution) -> Link {
    let isExact = link.place.isExact && link.place.target != link.place.whole
    return Link(
      target: resolution.target, article: resolution.article,
      hasText: link.node.hasVisibleText || showsPicture(link.place.whole),
      href: resolution.href, whole: link.place.whole, text: link.place.text, range: link.place.target,
      isExact: isExact)
  }

  /// Whether a picture in that place has a text.
  private func showsPicture(_ place: Range<Int>) -> Bool {
    pictures.contains {
      place.contains($0.range.lowerBound) && !$0.alternativeText.allSatisfy(\.isWhitespace)
    }
  }

  private func dangerous(_ url: String, _ scheme: AddressScheme, at range: Range<Int>) -> Diagnostic {
    let message =
      scheme.hasControls
      ? "the link has a control character in its address"
      : "the link has the scheme '\(scheme.name ?? "")'"
    let nearest = scheme.name.flatMap { Suggestion.nearest(to: $0, among: ["fact", "figure"]) }
    return Diagnostic(
      .dangerousLink, in: source, at: range, message,
      hint: nearest.map { "did you mean '\($0):'?" }
        ?? "link to an article, or to an address that starts with 'https:', 'mailto:' or 'tel:'")
  }

  private mutating func replacePicture(_ link: LinkNode, in block: TextBlock) {
    let request = EmbedRequest(url: link.node.url, path: path, references: references)
    guard request.isPicture else { return replaceEmbed(request, link, in: block) }
    let scheme = AddressScheme(of: link.node.url)
    if scheme.name != nil || scheme.hasControls {
      guard !allowsRawHTML else { return }
      found.append(fromElsewhere(link))
      return becomeText(link)
    }
    guard !allowsRawHTML else { return }
    let wanted = ContentPath.resolved(ContentPath.decoded(link.node.url), from: path)
    let asset = wanted.flatMap { references.assets[$0] }
    let text = link.node.plainText
    var picture = Picture(
      path: wanted ?? link.node.url, alternativeText: text, href: asset?.href, range: link.place.target,
      whole: link.place.isExact ? link.place.whole : nil)
    defer { pictures.append(picture) }
    guard let asset else { return becomeText(link) }
    let title = link.node.title
    guard picture.isVideo else {
      let html = Self.picture(asset, alternativeText: text, title: title)
      return link.node.replace(with: .customInline(opening: html), keepingChildren: false)
    }
    guard isAlone(link, in: block) else { return }
    let captions = references.assets[picture.captions]
    picture.hasCaptions = captions != nil
    let html = Self.video(asset, captions: captions, alternativeText: text, title: title)
    block.node.replace(with: .customBlock(opening: html), keepingChildren: false)
  }

  private func fromElsewhere(_ link: LinkNode) -> Diagnostic {
    Diagnostic(
      .pictureFromElsewhere, in: source, at: link.place.target,
      "the picture '\(link.node.url)' is not in 'content/'",
      hint: "put the file beside the article and write its name")
  }

  // MARK: Embeds

  private mutating func replaceEmbed(_ request: EmbedRequest, _ link: LinkNode, in block: TextBlock) {
    guard let kind = request.kind else {
      found.append(request.unknown(in: source, at: link.place.target))
      return becomeText(link)
    }
    guard isAlone(link, in: block) else { return }
    if case .csv(let file) = kind {
      pictures.append(
        Picture(
          path: file, alternativeText: link.node.plainText, href: references.assets[file]?.href,
          range: link.place.target))
    }
    let caption = link.node.plainText
    if case .csv = kind {
    } else if caption.allSatisfy(\.isWhitespace) {
      found.append(
        Diagnostic(
          .emptyText, in: source, at: link.place.whole, "'\(link.node.url)' has no caption",
          hint: "write it between the brackets: '![…](\(link.node.url))'"))
    }
    var anchor: String?
    if case .named(let name) = kind, name.isHeading {
      let unused = anchors.unused("\(name.scheme)-\(name.name)")
      headings.append(Heading(level: 2, anchor: unused, text: caption, range: link.place.text))
      anchor = unused
    }
    embeds.append(
      Embed(
        kind: kind, caption: caption, anchor: anchor, range: link.place.target,
        whole: link.place.isExact ? link.place.whole : nil))
    block.node.replace(with: .customBlock(opening: HTML(trusted: [BodyPart.mark])), keepingChildren: false)
  }

  /// Whether the image is all of a paragraph; else there is a finding.
  private mutating func isAlone(_ link: LinkNode, in block: TextBlock) -> Bool {
    let isAlone = link.node.parent == block.node && link.node.next == nil && link.node.previous == nil
    if isAlone, block.node.kind == CMARK_NODE_PARAGRAPH { return true }
    found.append(
      Diagnostic(
        .misplacedEmbed, in: source, at: link.place.whole,
        "the embed '\(link.node.url)' is not alone in its paragraph",
        hint: "put it into a paragraph of its own"))
    becomeText(link)
    return false
  }
}

extension BodyTransform {
  /// A picture with its size, so that the page does not move when it loads.
  private static func picture(_ asset: AssetReference, alternativeText: String, title: String) -> HTML {
    var html = HTML(trusted: "<img")
    html.append(attribute: "src", asset.href)
    html.append(attribute: "alt", alternativeText)
    if let size = asset.size {
      html.append(attribute: "width", String(size.width))
      html.append(attribute: "height", String(size.height))
    }
    if !title.isEmpty { html.append(attribute: "title", title) }
    html.append(tag: " loading=\"lazy\" decoding=\"async\">")
    return html
  }

  /// The browser's own player. It loads no more than the start of the file before a reader asks.
  private static func video(
    _ asset: AssetReference, captions: AssetReference?, alternativeText: String, title: String
  ) -> HTML {
    var html = HTML(trusted: "<figure class=\"video\"><video controls playsinline preload=\"metadata\"")
    html.append(attribute: "src", asset.href)
    html.append(attribute: "aria-label", alternativeText)
    if !title.isEmpty { html.append(attribute: "title", title) }
    html.append(tag: ">")
    if let captions {
      html.append(tag: "<track kind=\"captions\" label=\"Captions\"")
      html.append(attribute: "src", captions.href)
      html.append(tag: ">")
    }
    html.append(tag: "</video><figcaption>")
    html.append(escaping: alternativeText)
    html.append(tag: "</figcaption></figure>")
    return html
  }
}

extension HTML {
  fileprivate mutating func append(attribute name: StaticString, _ value: String) {
    append(tag: " ")
    append(tag: name)
    append(tag: "=\"")
    append(escaping: value)
    append(tag: "\"")
  }
}

extension MarkdownNode {
  /// A heading with its anchor, and a link to it that a reader can copy.
  fileprivate static func heading(_ heading: Heading, formerAnchors: [String]) -> MarkdownNode {
    let level = UInt8(ascii: "0") + UInt8(heading.level)
    var opening = HTML()
    opening.bytes.reserveCapacity(heading.anchor.utf8.count + 16)
    opening.append(tag: "<h")
    opening.bytes.append(level)
    opening.append(tag: " id=\"")
    opening.append(escaping: heading.anchor)
    opening.append(tag: "\">")
    for anchor in formerAnchors {
      opening.append(tag: "<span id=\"")
      opening.append(escaping: anchor)
      opening.append(tag: "\"></span>")
    }
    var closing = HTML()
    closing.bytes.reserveCapacity(heading.anchor.utf8.count + heading.text.utf8.count + 80)
    closing.append(tag: "</h")
    closing.bytes.append(level)
    closing.append(tag: "><a class=\"anchor\" href=\"#")
    closing.append(escaping: heading.anchor)
    closing.append(tag: "\" aria-label=\"Link to “")
    closing.append(escaping: heading.text)
    closing.append(tag: "”\"></a>")
    return .customBlock(opening: opening, closing: closing)
  }
}
