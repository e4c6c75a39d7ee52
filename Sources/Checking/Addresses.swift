import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  private static let duplicateAlias = DiagnosticCode("duplicate-alias", .error)

  /// Each address belongs to one article.
  static let collidingPermalinks = SiteCheck.ofSite("colliding permalinks") { site in
    let claims = ClaimedAddress.all(of: site.publishOrder.map { site.articles[$0] })
    let pages = claims.filter { $0.alias == nil }
    let aliases = claims.filter { $0.alias != nil }
    let twins = pages.map { OutputPath(of: $0.article.permalink, named: "index.md").text }
    let files = aliases.isEmpty ? [] : Set(claims.map(\.output.text) + twins)
    var owners: [OutputPath: [ClaimedAddress]] = [:]
    return (pages + aliases).flatMap { claim -> [Diagnostic] in
      let others = owners[claim.output, default: []]
      owners[claim.output] = others + [claim]
      let reserved = reserved(claim)
      let collision = others.lazy.compactMap { other in
        duplicate(claim, of: other).flatMap {
          site.published.told($0, about: claim.article, and: other.article)
        }
      }.first
      let own = reserved ?? (collision == nil ? below(files, claim) : nil)
      return site.published.told([own].compactMap(\.self), about: claim.article)
        + [collision].compactMap(\.self)
    }
  }

  private static func finding(
    _ code: DiagnosticCode, _ claim: ClaimedAddress, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(code, in: claim.article.source, at: claim.range, message, hint: hint)
  }

  private static func duplicate(_ claim: ClaimedAddress, of other: ClaimedAddress) -> Diagnostic? {
    guard let alias = claim.alias else {
      // The finding is about the article whose address was set by hand.
      let isOther = claim.article.frontMatter.slug == nil && other.article.frontMatter.slug != nil
      return finding(
        .error("duplicate-permalink"), isOther ? other : claim,
        "'\((isOther ? claim : other).article.source.path)' is also published at '\(claim.address)'",
        hint: "give one of them another 'slug' or file name")
    }
    // Two spellings of one article's addresses do no harm.
    guard claim.article !== other.article || claim.address == other.address else { return nil }
    let what = other.alias == nil ? "the address" : "also an alias"
    return finding(
      duplicateAlias, claim, "'\(alias.value.written)' is \(what) of '\(other.article.source.path)'",
      hint: "remove the alias\(other.alias == nil ? "" : " from one of them")")
  }

  /// A finding about an address that is a generated file, or below a generated folder.
  private static func reserved(_ claim: ClaimedAddress) -> Diagnostic? {
    let name = String(claim.output.text.prefix { $0 != "/" })
    // An alias may be below a generated page. An article may not: it would look like a part of that page.
    let isFree =
      claim.alias != nil && ["articles", "search"].contains(name)
      && claim.output.text != "\(name)/index.html"
    guard !isFree, GeneratedPage.reservedNames.contains(name) else { return nil }
    return finding(
      .error("reserved-permalink"), claim, "'/\(name)/' is reserved for the generator",
      hint: "choose another address")
  }

  /// A finding about an alias that would need a folder in the place of a file.
  private static func below(_ files: Set<String>, _ claim: ClaimedAddress) -> Diagnostic? {
    guard let alias = claim.alias,
      let file = claim.output.text.enclosingFolders.first(where: files.contains)
    else { return nil }
    return finding(
      duplicateAlias, claim,
      "'\(alias.value.written)' needs a folder '/\(file)', but '/\(file)' is the address of a file",
      hint: "remove one of the two addresses")
  }

  /// No file beside the articles has the path of a page or of a generated file.
  static let collidingFiles = SiteCheck.ofSite("colliding files") { site in
    guard !site.structure.assets.isEmpty else { return [] }
    // The owners by path of a file or folder. Paths that differ only in case are equal.
    var owners: [String: (name: String, article: Article?)] = [:]
    for name in GeneratedPage.reservedFiles { owners[name] = ("a file of the generator", nil) }
    for claim in ClaimedAddress.all(of: site.publishOrder.map { site.articles[$0] }) {
      let page = claim.output.text.lowercased()
      for path in [page] + page.enclosingFolders where owners[path] == nil {
        owners[path] = ("'\(claim.article.source.path)'", claim.article)
      }
    }
    return site.structure.assets.flatMap { asset -> [Diagnostic] in
      func finding(_ message: String, hint: String) -> [Diagnostic] {
        [Diagnostic(.error("colliding-file"), about: asset.source.path, message, hint: hint)]
      }
      let path = asset.output.text.lowercased()
      let top = String(path.prefix { $0 != "/" })
      if GeneratedPage.reservedWords.contains(top) {
        return finding("'/\(top)/' is reserved for the generator", hint: "rename the file or its folder")
      }
      let isTwin = [".br", ".gz"].contains(where: path.hasSuffix)
      guard let (name, article) = owners[path] ?? (isTwin ? owners[String(path.dropLast(3))] : nil) else {
        owners[path] = ("'\(asset.source.path)'", nil)
        return []
      }
      let found = finding(
        "this file and \(name) would be published at '/\(asset.output)'", hint: "rename this file")
      return article.map { site.published.told(found, about: $0) } ?? found
    }
  }

  /// The paths of `elsewhere` in `site.yml` are not part of the site: none is or contains a page or file of the site,
  /// with or without the base path.
  static let elsewhere = SiteCheck.ofSite("elsewhere") { site in
    guard !site.configuration.elsewhere.isEmpty else { return [] }
    let base = site.structure.baseURL.path
    let own: [(String, String)] =
      ClaimedAddress.all(of: site.articles).map { ($0.address, $0.article.source.path) }
      + site.structure.assets.map { ("/\($0.output)", $0.source.path) }
      + GeneratedPage.reservedNames.sorted().map { ("/\($0)", "a file of the generator") }
    return site.configuration.elsewhere.compactMap { place in
      let held = own.lazy.compactMap { address, owner in
        [address, base + address.dropFirst()].first { "\($0)/".hasPrefix("/\(place.value)/") }.map {
          ($0, owner)
        }
      }
      return held.first.map { address, owner in
        Diagnostic(
          .error("own-elsewhere"), in: site.configuration.source, at: place.range,
          address == "/\(place.value)"
            ? "'elsewhere' names '\(address)', an address of this site (\(owner))"
            : "'elsewhere' names '/\(place.value)', but '\(address)' is an address of this site (\(owner))",
          hint:
            "remove it from 'elsewhere', or list only the paths below it that are not on this site; a link to 'https:…' needs no entry"
        )
      }
    }
  }

  /// Every published address and anchor still exists or has an alias. Unpublished articles count too, so that
  /// the record never breaks just because a day has passed.
  static let vanishedAddresses = SiteCheck.ofSite("vanished addresses") { site in
    // An unreadable article may have any address or alias, so none is reported.
    guard let record = site.structure.addressRecord,
      !site.articles.contains(where: { $0.state == .unreadable })
    else { return [] }
    func finding(_ code: DiagnosticCode, _ line: Range<Int>, _ message: String, hint: String) -> Diagnostic {
      Diagnostic(code, in: record.source, at: line, message, hint: hint)
    }
    let anchors = PageAnchors(of: site)
    let files = Set(site.structure.assets.map { "/\($0.output)" })
    let vanished = record.entries.compactMap { entry -> Diagnostic? in
      let (address, page) = (entry.permalink, site.structure.references.permalinks[entry.permalink])
      guard let owner = page.flatMap(site.structure.articleIndex) else {
        if entry.anchor != nil || files.contains(ContentPath.decoded(address)) { return nil }
        return finding(
          .warning("vanished-address"), entry.range,
          "no page has the address '\(address)' any more: '\(ContentPath.root)\(entry.article)' had it",
          hint:
            "add 'aliases: [\(address)]' to the article that replaced it, or remove the line to drop this address"
        )
      }
      guard let anchor = entry.anchor, !anchors.has(anchor, on: owner) else { return nil }
      return finding(
        .warning("vanished-anchor"), entry.range,
        "'\(site.articles[owner].source.path)' no longer has the anchor '#\(anchor)'",
        hint:
          "write 'aliases: [\"#\(anchor)\": …]' in the article, and for '…' the anchor that its heading has now; or remove the line to drop this anchor"
      )
    }
    return vanished
      + record.unread.map {
        finding(
          .warning("unread-address"), $0, "the line is not an address",
          hint: "start it with '/', as in '/fees/form.pdf', or remove it")
      }
  }
}

/// An address that an article claims: the permalink, or an alias.
struct ClaimedAddress {
  let article: Article
  /// The alias; nil for the article's permalink.
  let alias: Located<FormerAddress>?

  /// The addresses of these articles, the permalink of each before its aliases.
  static func all(of articles: [Article]) -> [ClaimedAddress] {
    articles.flatMap { article in
      [ClaimedAddress(article: article, alias: nil)]
        + article.frontMatter.aliases.map { ClaimedAddress(article: article, alias: $0) }
    }
  }

  /// The address with its escapes decoded, as in `/fees/withdrawals/`.
  var address: String { alias?.value.decoded ?? article.permalink.path }
  /// The page at the address.
  var output: OutputPath { alias?.value.output ?? OutputPath(of: article.permalink) }
  /// The place where the author wrote the address.
  var range: Range<Int> { alias?.range ?? article.frontMatter.slug?.range ?? article.source.lineRange(0) }
}
