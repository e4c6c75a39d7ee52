import Diagnostics

/// The meaning of a link's target, and the address to write.
struct LinkResolution {
  let target: Link.Target
  /// The index of the article it leads to; nil if there is none.
  let article: Int?
  let href: String
  /// The query of a link to a page or file of the site, which the address to write lacks.
  private(set) var query: String?
  /// Whether there is nothing to link to on the site, so that a page shows the text alone.
  var leadsNowhere = false

  /// Harmless schemes that lead out of the site.
  static let outsideSchemes: Set<String> = ["http", "https", "mailto", "tel"]

  init(outside url: String) {
    target = .external(url)
    article = nil
    href = url
  }

  /// - Parameters:
  ///   - url: as cmark gives it, with entities and backslashes resolved.
  ///   - article: the path of the linking article below `content/`.
  ///   - folder: the folder of the linking article, as `ContentPath` gives it.
  init(of url: String, from article: String, in folder: String, among references: References) {
    let (address, anchor) = Self.split(url, at: "#")
    let (path, query) = Self.split(address, at: "?")
    self.query = query
    let suffix = anchor.map { "#" + Self.normalized($0) } ?? ""
    if path.isEmpty {
      let page = references.pages[article]
      target = .page(anchor: anchor.map(ContentPath.decoded))
      self.article = page?.article
      href = suffix.isEmpty ? (page?.href ?? "") : suffix
      return
    }
    let wanted = ContentPath.resolved(ContentPath.decoded(path), in: folder)
    for candidate in Self.candidates(for: wanted, written: path, references) {
      if let page = references.pages[candidate] {
        target = .page(anchor: anchor.map(ContentPath.decoded))
        self.article = page.article
        let isTwin = path.hasSuffix("/index.md") && candidate != wanted
        href = page.href + (isTwin ? "index.md" : "") + suffix
        leadsNowhere = !page.isShown
        return
      }
      if let asset = references.assets[candidate] {
        target = .asset(path: candidate)
        self.article = nil
        let isAsked = candidate == "search" && query != nil
        href = asset.href + (isAsked ? "?\(query ?? "")" : "") + suffix
        if isAsked { self.query = nil }
        return
      }
    }
    self.query = nil
    let isElsewhere = references.leadsElsewhere(url)
    target = isElsewhere ? .external(url) : .unknown(written: url, path: wanted ?? path)
    self.article = nil
    href = url
    leadsNowhere = !isElsewhere
  }

  private static func candidates(for path: String?, written: String, _ references: References) -> [String] {
    guard let path else { return [] }
    let folder = path.isEmpty ? "index.md" : path + "/index.md"
    guard written.utf8.first == UInt8(ascii: "/") else { return [path, folder] }
    // A page and its Markdown twin, by their files.
    let file = ["/index.html", "/index.md"].first(where: written.hasSuffix) ?? ""
    let page = path.isEmpty ? "" : "/\(path)".dropLast(file.utf8.count)
    return (references.permalinks["\(page)/"].map { [$0] } ?? []) + [path, folder]
  }

  /// An anchor as headings have it, if it is typed in another form.
  private static func normalized(_ anchor: String) -> String {
    let decoded = ContentPath.decoded(anchor)
    let normalized = decoded.normalized
    if decoded.utf8.elementsEqual(normalized.utf8) { return anchor }
    return normalized.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }.joined(separator: "%25")
  }

  /// - Returns: what stands before the sign and behind it; nil for nothing.
  private static func split(_ url: String, at sign: Unicode.Scalar) -> (before: String, behind: String?) {
    guard let offset = url.firstOffset(ofByte: UInt8(ascii: sign)) else { return (url, nil) }
    let place = url.utf8.index(url.startIndex, offsetBy: offset)
    let behind = url[url.utf8.index(after: place)...]
    return (String(url[..<place]), behind.isEmpty ? nil : String(behind))
  }
}

extension String {
  /// Whether it is an address with a scheme that may lead out of the site.
  package var leadsOutside: Bool {
    AddressScheme(of: self).name.map(LinkResolution.outsideSchemes.contains) ?? false
  }

  /// The address that was meant by `www.help.example` or `ask@help.example`; nil for other texts.
  package var withMeantScheme: String? {
    if hasPrefix("www.") { return "https://\(self)" }
    return contains("@") && !contains(where: { "/:?#".contains($0) }) ? "mailto:\(self)" : nil
  }
}

/// The scheme of an address, as a browser reads it.
struct AddressScheme {
  /// Lower case, without the colon; nil for a relative address.
  let name: String?
  /// Control characters and spaces, which can make a browser read another scheme.
  let hasControls: Bool

  /// Whether it is empty, or of the web without a host, or of mail or a telephone and no more.
  static func isIncomplete(_ url: String) -> Bool {
    guard let colon = url.firstOffset(ofByte: UInt8(ascii: ":")) else { return url.isEmpty }
    let (scheme, rest) = (url.prefix(colon).lowercased(), url.utf8.dropFirst(colon + 1))
    guard ["http", "https"].contains(scheme) else {
      return rest.isEmpty && ["mailto", "tel"].contains(scheme)
    }
    let host = rest.dropFirst(2).first
    return !rest.starts(with: "//".utf8) || host.map { "/?#:".utf8.contains($0) } ?? true
  }

  init(of url: String) {
    let bytes = Array(url.utf8)
    hasControls = bytes.contains { $0 < 0x20 || $0 == 0x7F } || bytes.first == UInt8(ascii: " ")
    guard hasControls || bytes.first == 0x2F || bytes.contains(UInt8(ascii: ":")) else {
      name = nil
      return
    }
    let cleaned = bytes.filter { $0 > 0x20 && $0 != 0x7F }
    let end = cleaned.firstIndex { [UInt8(ascii: ":"), 0x2F, 0x3F, 0x23].contains($0) }
    guard let end, cleaned[end] == UInt8(ascii: ":") else {
      name = cleaned.starts(with: [0x2F, 0x2F]) ? "https" : nil
      return
    }
    name = String(decoding: cleaned[..<end], as: UTF8.self).lowercased()
  }
}
