import CCommonMark
import Diagnostics
import Markup

/// Changes the nodes of one article into what the site shows, and collects what checks and templates need.
struct BodyTransform {
  private let map: SourceMap
  private let references: References
  private let allowsRawHTML: Bool
  private let formerAnchors: [String: [String]]
  /// The article's path below `content/`.
  private let path: String
  private let folder: String
  private var anchors = Anchors()
  private var anchorsOfHeadings: [MarkdownNode: String] = [:]
  private var collected = Body.empty
  private var embeds: [Embed] = []
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
    var body = collected
    body.parts = BodyPart.parts(of: rendered, with: embeds)
    return body
  }

  private mutating func find(_ code: DiagnosticCode, at range: Range<Int>, _ message: String, hint: String) {
    found.append(Diagnostic(code, in: source, at: range, message, hint: hint))
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
      if take(id, at: block.range) { anchorsOfHeadings[block.node] = id }
    }
    findFigures(in: inventory)
    for place in inventory.cutAddresses {
      find(
        .unreadMark, at: place, "an address with Markdown marks in it does not become a link",
        hint: "write all of it between '<' and '>'")
    }
    if !allowsRawHTML {
      found +=
        UnreadMarks(map: map).findings(in: inventory) + UnclosedCode.findings(in: map, inventory)
        + UnusedDefinitions.findings(in: map, inventory, comments: collected.comments)
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
    (collected.uncheckedFigures, collected.unmarkable) = UncheckedFigures(
      map: map, search: references.figures
    )
    .figures(in: inventory)
  }

  // MARK: One line of text

  /// - Parameter asFooter: whether the line is the footer or a notice, where links are allowed.
  mutating func applyInline(to inventory: Inventory, asFooter: Bool) {
    for place in inventory.html {
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

  func inlineText(_ rendered: UnsafeBufferPointer<UInt8>, plain: String) -> InlineText {
    let lineFeed = UInt8(ascii: "\n")
    let line = rendered.drop { $0 == lineFeed }
    let end = line.lastIndex { $0 != lineFeed }.map { $0 + 1 } ?? line.startIndex
    return InlineText(
      html: HTML(trusted: Array(line[..<end])), plain: plain, facts: collected.facts, links: collected.links,
      uncheckedFigures: collected.uncheckedFigures, markedFigures: collected.markedFigures)
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
      .repeatedAnchor, at: place, "the anchor '\(anchor)' is set twice in this article",
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
    if !allowsRawHTML, text.allSatisfy(\.isWhitespace) {
      find(
        .emptyText, at: block.range, "the heading has no text",
        hint: "write a text after the '#', or remove the heading")
    }
    let tags = heading.tags(formerAnchors: formerAnchors[heading.anchor] ?? [])
    block.node.replace(
      with: .customBlock(opening: tags.opening, closing: tags.closing), keepingChildren: true)
  }

  // MARK: Links and pictures

  private mutating func replace(_ link: LinkNode, in block: TextBlock) {
    if link.node.kind == CMARK_NODE_IMAGE {
      replaceImage(link, in: block)
    } else if link.node.hasURL(FactLinks.scheme) {
      let links = FactLinks(source: source, references: references)
      if let use = links.replace(link, found: &found) {
        collected.facts.append(use)
      } else {
        link.becomeText()
      }
    } else if link.node.hasURL(FactLinks.figureScheme) {
      replaceFigure(link)
    } else {
      resolve(link)
    }
  }

  private mutating func replaceFigure(_ link: LinkNode) {
    let text = link.node.plainText
    let mark = FigureMark(text, name: link.node.url(behind: FactLinks.figureScheme))
    found += [mark.finding(references.edition, in: source, at: link.place.whole)].compactMap(\.self)
    if link.place.isExact { collected.markedFigures.append(Located(text, at: link.place.whole)) }
    guard text.utf8.contains(0x20) else { return link.becomeText() }
    let tags = FigureSearch.wholeTags
    link.node.replace(
      with: .customInline(opening: tags.opening, closing: tags.closing), keepingChildren: true)
  }

  private mutating func resolve(_ link: LinkNode) {
    let url = link.node.url
    let scheme = AddressScheme(of: url)
    if !allowsRawHTML { found += scheme.findings(in: source, at: link.place) }
    if scheme.isDangerous {
      if !allowsRawHTML { link.becomeText() }
      return
    }
    let ownPath = scheme.name == nil ? url : scheme.isOfWeb ? references.ownPath(of: url) : nil
    let resolution =
      ownPath.map { LinkResolution.of($0, from: path, in: folder, among: references) }
      ?? LinkResolution(target: .external(url), href: url)
    if let query = resolution.query {
      find(
        .warning("link-query"), at: link.place.target,
        "'?\(query)' is left out of the link: no page of the site reads it",
        hint: "remove it from the address")
    }
    collected.links.append(Link(link, to: resolution, collected.pictures))
    if resolution.leadsNowhere, !allowsRawHTML { return link.becomeText() }
    link.node.setURL(resolution.href)
  }

  private mutating func replaceImage(_ link: LinkNode, in block: TextBlock) {
    let url = link.node.url
    switch EmbedRequest(url: url, path: path, references: references) {
    case .embed(let kind): replaceEmbed(kind, link, in: block)
    case .unknown(let scheme, let name):
      let (message, hint) = references.unknownEmbed(scheme, name)
      find(.error("unknown-embed", mayWait: true), at: link.place.target, message, hint: hint)
      link.becomeText()
    case .picture where allowsRawHTML: break
    case .picture:
      let scheme = AddressScheme(of: url)
      if scheme.name == nil, !scheme.hasControls { return replacePicture(link, in: block) }
      find(
        .pictureFromElsewhere, at: link.place.target, "the picture '\(url)' is not in 'content/'",
        hint: "put the file beside the article and write its name")
      link.becomeText()
    }
  }

  private mutating func replacePicture(_ link: LinkNode, in block: TextBlock) {
    let wanted = ContentPath.resolved(ContentPath.decoded(link.node.url), from: path)
    let asset = wanted.flatMap { references.assets[$0] }
    let text = link.node.plainText
    var picture = Picture(
      path: wanted ?? link.node.url, alternativeText: text, href: asset?.href, range: link.place.target,
      whole: link.place.isExact ? link.place.whole : nil)
    defer { collected.pictures.append(picture) }
    guard let asset else { return link.becomeText() }
    let title = link.node.shownTitle
    guard picture.isVideo else {
      let html = asset.picture(alternativeText: text, title)
      return link.node.replace(with: .customInline(opening: html), keepingChildren: false)
    }
    guard isAlone(link, in: block) else { return }
    let captions = references.assets[picture.captions]
    picture.hasCaptions = captions != nil
    let html = asset.video(captions: captions, name: text, title)
    block.node.replace(with: .customBlock(opening: html), keepingChildren: false)
  }

  // MARK: Embeds

  private mutating func replaceEmbed(_ kind: Embed.Kind, _ link: LinkNode, in block: TextBlock) {
    guard isAlone(link, in: block) else { return }
    let caption = link.node.plainText
    var anchor: String?
    if case .csv(let file) = kind {
      collected.pictures.append(
        Picture(
          path: file, alternativeText: caption, href: references.assets[file]?.href, range: link.place.target)
      )
    } else if caption.allSatisfy(\.isWhitespace) {
      find(
        .emptyText, at: link.place.whole, "'\(link.node.url)' has no caption",
        hint: "write a caption between the brackets: '![…](\(link.node.url))'")
    }
    if case .named(let name) = kind, name.isHeading {
      let unused = anchors.unused("\(name.scheme)-\(name.name)")
      collected.headings.append(Heading(level: 2, anchor: unused, text: caption, range: link.place.text))
      anchor = unused
    }
    embeds.append(
      Embed(
        kind: kind, caption: caption, anchor: anchor, range: link.place.target,
        whole: link.place.isExact ? link.place.whole : nil))
    block.node.replace(with: .customBlock(opening: HTML(trusted: [BodyPart.mark])), keepingChildren: false)
  }

  /// Whether an embed is alone in its paragraph. If not, there is a finding.
  private mutating func isAlone(_ link: LinkNode, in block: TextBlock) -> Bool {
    let isAlone = link.node.parent == block.node && link.node.next == nil && link.node.previous == nil
    if isAlone, block.node.kind == CMARK_NODE_PARAGRAPH { return true }
    find(
      .misplacedEmbed, at: link.place.whole, "the embed '\(link.node.url)' is not alone in its paragraph",
      hint: "put it into its own paragraph")
    link.becomeText()
    return false
  }
}

extension LinkNode {
  /// Replaces a link or picture that cannot be published with its text.
  fileprivate func becomeText() {
    node.replace(with: .customInline(opening: HTML()), keepingChildren: true)
  }
}
