import CCommonMark
import Diagnostics
import Facts
import Markup

/// Links, pictures and embeds.
extension BodyTransform {
  mutating func replace(_ link: LinkNode, in block: TextBlock) {
    if link.node.kind == CMARK_NODE_IMAGE {
      replaceImage(link, in: block)
    } else if link.node.hasURL(FactLinks.scheme) {
      replaceFact(link)
    } else if link.node.hasURL(FactLinks.figureScheme) {
      replaceFigure(link)
    } else {
      resolve(link)
    }
  }

  private mutating func replaceFigure(_ link: LinkNode) {
    let text = link.node.plainText
    let name = link.node.url(behind: FactLinks.figureScheme)
    let finding = references.edition.finding(aboutMarked: text, name, in: source, at: link.place.whole)
    found += [finding].compactMap(\.self)
    if link.place.isExact { collected.markedFigures.append(Located(text, at: link.place.whole)) }
    guard text.utf8.contains(0x20) else { return link.becomeText() }
    let tags = FigureSearch.wholeTags
    link.node.replace(
      with: .customInline(opening: tags.opening, closing: tags.closing), keepingChildren: true)
  }

  private mutating func resolve(_ link: LinkNode) {
    let (url, place) = (link.node.url, link.place)
    let scheme = AddressScheme(of: url)
    if !allowsRawHTML { check(scheme, of: url, at: place) }
    guard allowsRawHTML || !scheme.isDangerous else { return link.becomeText() }
    let ownPath = scheme.name == nil ? url : scheme.isOfWeb ? references.ownPath(of: url) : nil
    let resolution =
      ownPath.map { references.resolve($0, from: path) }
      ?? LinkResolution(target: .external(url), href: url)
    if let query = resolution.query {
      find(
        .warning("link-query"), at: place.target,
        "'?\(query)' is left out of the link: no page of the site reads it",
        hint: "remove it from the address")
    }
    let hasText =
      link.node.hasText
      || collected.pictures.contains {
        place.whole.contains($0.range.lowerBound) && !$0.alternativeText.isBlank
      }
    collected.links.append(
      Link(
        target: resolution.target, article: resolution.article, hasText: hasText, href: resolution.href,
        whole: place.whole, text: place.text, range: place.target,
        isExact: place.isExact && place.target != place.whole))
    if resolution.leadsNowhere, !allowsRawHTML { return link.becomeText() }
    link.node.setURL(resolution.href)
  }

  private mutating func check(_ scheme: AddressScheme, of url: String, at place: LinkPlace) {
    if scheme.isIncomplete {
      find(
        .warning("incomplete-link"), at: place.whole,
        url.isEmpty ? "the link has no address" : "the address '\(url)' leads nowhere",
        hint: url.isEmpty
          ? "write the path of an article, as in '[text](article.md)'"
          : "write the whole address, as in 'https://example.com/'")
    }
    if scheme.isDangerous {
      let nearest = scheme.name.flatMap { Suggestion.nearest(to: $0, among: ["fact", "figure"]) }
      find(
        .error("dangerous-link", mayWait: true), at: place.target,
        scheme.hasControls
          ? "the link has a control character in its address"
          : "the link has the scheme '\(scheme.name ?? "")', which is not allowed",
        hint: nearest.map { "did you mean '\($0):'?" }
          ?? "link to an article, or to an address that starts with 'https:', 'mailto:' or 'tel:'")
    }
  }

  // MARK: Pictures

  private mutating func replaceImage(_ link: LinkNode, in block: TextBlock) {
    let url = link.node.url
    let scheme = AddressScheme(of: url)
    if let prefix = scheme.name, url.hasPrefix(prefix + ":"), !Self.webSchemes.contains(prefix) {
      let name = String(url.dropFirst(prefix.count + 1))
      if let kind = references.embed(prefix, name) { return replaceEmbed(kind, link, in: block) }
      let (message, hint) = references.unknownEmbed(prefix, name)
      find(.error("unknown-embed", mayWait: true), at: link.place.target, message, hint: hint)
      return link.becomeText()
    }
    let file = scheme.name == nil ? ContentPath.resolved(ContentPath.decoded(url), from: path) : nil
    if let file, url.hasSuffix(".csv") { return replaceEmbed(.csv(path: file), link, in: block) }
    if allowsRawHTML { return }
    if scheme.name == nil, !scheme.hasControls { return replacePicture(link, file, in: block) }
    find(
      .error("picture-from-elsewhere", mayWait: true), at: link.place.target,
      "the picture '\(url)' is not in 'content/'",
      hint: "put the file beside the article and write its name")
    link.becomeText()
  }

  private static let webSchemes: Set<String> = ["http", "https", "data", "javascript", "file", "vbscript"]

  /// - Parameter file: the wanted path below `content/`; nil if the link leads out of that folder.
  private mutating func replacePicture(_ link: LinkNode, _ file: String?, in block: TextBlock) {
    let asset = file.flatMap { references.assets[$0] }
    let (text, title) = (link.node.plainText, link.node.shownTitle)
    var picture = Picture(
      path: file ?? link.node.url, alternativeText: text, href: asset?.href, range: link.place.target,
      whole: link.place.exactWhole)
    defer { collected.pictures.append(picture) }
    guard let asset else { return link.becomeText() }
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
      let href = references.assets[file]?.href
      collected.pictures.append(
        Picture(path: file, alternativeText: caption, href: href, range: link.place.target))
    } else if caption.isBlank {
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
        kind: kind, caption: caption, anchor: anchor, range: link.place.target, whole: link.place.exactWhole))
    block.node.replace(with: .customBlock(opening: HTML(trusted: [Self.mark])), keepingChildren: false)
  }

  /// Whether an embed is alone in its paragraph. If not, there is a finding.
  private mutating func isAlone(_ link: LinkNode, in block: TextBlock) -> Bool {
    let isAlone = link.node.parent == block.node && link.node.next == nil && link.node.previous == nil
    if isAlone, block.node.kind == CMARK_NODE_PARAGRAPH { return true }
    find(
      .error("misplaced-embed", mayWait: true), at: link.place.whole,
      "the embed '\(link.node.url)' is not alone in its paragraph",
      hint: "put it into its own paragraph")
    link.becomeText()
    return false
  }
}

extension LinkNode {
  /// Replaces a link or picture that cannot be published with its text.
  func becomeText() {
    node.replace(with: .customInline(opening: HTML()), keepingChildren: true)
  }
}

extension References {
  fileprivate func embed(_ scheme: String, _ name: String) -> Embed.Kind? {
    switch (scheme, name) {
    case ("table", "facts"): .facts
    case ("table", _): edition.listings[name].map { _ in .table(name) }
    default: embeds.first { $0.scheme == scheme && $0.name == name }.map(Embed.Kind.named)
    }
  }

  fileprivate func unknownEmbed(_ scheme: String, _ name: String) -> (message: String, hint: String) {
    if ["fact", "figure"].contains(scheme) {
      return ("'\(scheme):' is not a picture", "write it without '!'")
    }
    let schemes = embeds.reduce(into: ["table"]) { if !$0.contains($1.scheme) { $0.append($1.scheme) } }
    guard schemes.contains(scheme) else {
      let nearest = Suggestion.nearest(to: scheme, among: schemes.sorted())
      let others = schemes.dropLast().map { "'\($0):'" }.joined(separator: ", ")
      let choice = (others.isEmpty ? "" : "\(others) or ") + "'\(schemes[schemes.count - 1]):'"
      return ("there is no embed '\(scheme):'", nearest.map { "did you mean '\($0):'?" } ?? "write \(choice)")
    }
    let names =
      scheme == "table"
      ? (edition.listings.keys + ["facts"]).sorted() : embeds.filter { $0.scheme == scheme }.map(\.name)
    let nearest = Suggestion.nearest(to: name, among: names)
    return (
      "there is no \(scheme) '\(name)'",
      nearest.map { "did you mean '\(scheme):\($0)'?" } ?? "write one of \(names.joined(separator: ", "))"
    )
  }
}
