import Diagnostics
import SiteModel

extension SiteCheck {
  private static let duplicatePermalink = DiagnosticCode("duplicate-permalink", .error)
  private static let duplicateAlias = DiagnosticCode("duplicate-alias", .error)
  private static let reservedPermalink = DiagnosticCode("reserved-permalink", .error)

  /// Each address belongs to one article.
  static let collidingPermalinks = SiteCheck.ofSite("colliding permalinks") { site in
    var owners: [Permalink: Article] = [:]
    var found: [Diagnostic] = []
    for article in site.articles where article.isShown {
      if let owner = owners[article.permalink] {
        found.append(duplicate(article, owner))
      } else {
        owners[article.permalink] = article
      }
      if let word = reservedWord(of: article.permalink) {
        found.append(reserved(word, in: article, at: placeOfName(article)))
      }
    }
    return found + aliasFindings(site, owners)
  }

  private static func duplicate(_ article: Article, _ owner: Article) -> Diagnostic {
    Diagnostic(
      duplicatePermalink, in: article.source, at: placeOfName(article),
      "'\(owner.source.path)' is also published at '\(article.permalink.path)'",
      hint: "give one of them another 'slug' or file name")
  }

  private static func reserved(_ word: String, in article: Article, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      reservedPermalink, in: article.source, at: range,
      "'/\(word)/' is reserved for the generator", hint: "choose another name")
  }

  private static func reservedWord(of permalink: Permalink) -> String? {
    let word = String(
      decoding: permalink.path.utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    return GeneratedPage.reservedWords.contains(word) ? word : nil
  }

  private static func placeOfName(_ article: Article) -> Range<Int> {
    article.frontMatter.slug?.range ?? article.source.lineRange(0)
  }

  private static func aliasFindings(_ site: Site, _ owners: [Permalink: Article]) -> [Diagnostic] {
    var aliases: [Permalink: Article] = [:]
    var found: [Diagnostic] = []
    for article in site.articles where article.isShown {
      for alias in article.frontMatter.aliases {
        let permalink = alias.value
        if let word = reservedWord(of: permalink) {
          found.append(reserved(word, in: article, at: alias.range))
          continue
        }
        if let owner = owners[permalink] {
          found.append(
            Diagnostic(
              duplicateAlias, in: article.source, at: alias.range,
              "'\(permalink.path)' is the address of '\(owner.source.path)'", hint: "remove the alias"))
        } else if let owner = aliases[permalink] {
          found.append(
            Diagnostic(
              duplicateAlias, in: article.source, at: alias.range,
              "'\(permalink.path)' is also an alias of '\(owner.source.path)'",
              hint: "remove the alias from one of them"))
        } else {
          aliases[permalink] = article
        }
      }
    }
    return found
  }
}
