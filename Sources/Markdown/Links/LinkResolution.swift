import Diagnostics

/// The meaning of a link's target, and the address to write.
struct LinkResolution {
  let target: Link.Target
  /// The index of the article that the link leads to; nil if there is none.
  var article: Int?
  let href: String
  /// The query of a link to a page or file of the site, which the address to write leaves out.
  var query: String?
  /// Whether the link has no target, so that the page shows only the link's text.
  var leadsNowhere = false
}

extension References {
  /// - Parameters:
  ///   - url: as cmark gives it, with entities and backslashes resolved.
  ///   - article: the path of the linking article below `content/`.
  func resolve(_ url: String, from article: String) -> LinkResolution {
    let (address, anchor) = Self.split(url, at: "#")
    let (path, query) = Self.split(address, at: "?")
    let suffix = anchor.map { "#" + Self.normalized($0) } ?? ""
    let page = Link.Target.page(anchor: anchor.map(ContentPath.decoded))
    if path.isEmpty {
      let own = pages[article]
      let href = suffix.isEmpty ? own?.href ?? "" : suffix
      return LinkResolution(target: page, article: own?.article, href: href, query: query)
    }
    let wanted = ContentPath.resolved(ContentPath.decoded(path), from: article)
    func resolution(at candidate: String) -> LinkResolution? {
      if let found = pages[candidate] {
        let isTwin = path.hasSuffix("/index.md") && candidate != wanted
        let end = (isTwin ? "index.md" : "") + suffix
        let href = end.isEmpty ? found.href : found.href + end
        return LinkResolution(
          target: page, article: found.article, href: href, query: query, leadsNowhere: !found.isShown)
      }
      guard let asset = assets[candidate] else { return nil }
      let search = candidate == "search" ? query : nil
      return LinkResolution(
        target: .asset(path: candidate), href: asset.href + (search.map { "?\($0)" } ?? "") + suffix,
        query: search == nil ? query : nil)
    }
    if let wanted,
      let found = self.page(of: wanted, written: path).flatMap(resolution) ?? resolution(at: wanted)
        ?? resolution(at: wanted.isEmpty ? "index.md" : wanted + "/index.md")
    {
      return found
    }
    if leadsElsewhere(url) { return LinkResolution(target: .external(url), href: url) }
    return LinkResolution(
      target: .unknown(written: url, path: wanted ?? path), href: url, leadsNowhere: true)
  }

  /// The anchor in the form that headings use.
  private static func normalized(_ anchor: String) -> String {
    let decoded = ContentPath.decoded(anchor)
    let normalized = decoded.normalized
    if decoded.utf8.elementsEqual(normalized.utf8) { return anchor }
    return normalized.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }.joined(separator: "%25")
  }

  /// Splits an address at the first `sign`. The part `behind` is nil if nothing follows.
  private static func split(_ url: String, at sign: Unicode.Scalar) -> (before: String, behind: String?) {
    guard let offset = url.firstOffset(ofByte: UInt8(ascii: sign)) else { return (url, nil) }
    let place = url.utf8.index(url.startIndex, offsetBy: offset)
    let behind = url[url.utf8.index(after: place)...]
    return (String(url[..<place]), behind.isEmpty ? nil : String(behind))
  }

  /// The page that an address of the site leads to, also by the name of its file or of its Markdown twin.
  ///
  /// - Parameters:
  ///   - path: the address as a path below `content/`.
  ///   - written: as in the link; without a slash at its start it is not an address of the site.
  private func page(of path: String, written: String) -> String? {
    guard written.utf8.first == UInt8(ascii: "/") else { return nil }
    let file = ["/index.html", "/index.md"].first(where: written.hasSuffix) ?? ""
    let page = path.isEmpty ? "" : "/\(path)".dropLast(file.utf8.count)
    return permalinks["\(page)/"]
  }
}
