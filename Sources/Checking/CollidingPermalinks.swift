import Diagnostics
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
      let reserved = site.published.told(reserved(claim), about: claim.article)
      let collision = others.lazy.compactMap { other in
        duplicate(claim, of: other).flatMap {
          site.published.told($0, about: claim.article, and: other.article)
        }
      }.first
      let below = site.published.told(below(files, claim), about: claim.article)
      return [reserved, collision ?? (reserved == nil ? below : nil)].compactMap(\.self)
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
    // Only the pages themselves are generated, but sections with these names would look like generated pages.
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
      "'\(alias.value.written)' needs '/\(file)' as a folder, but a page is published there",
      hint: "remove one of the two addresses")
  }
}
