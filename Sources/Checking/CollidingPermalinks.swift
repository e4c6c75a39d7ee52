import Diagnostics
import SiteModel

extension SiteCheck {
  private static let duplicatePermalink = DiagnosticCode("duplicate-permalink", .error)
  private static let duplicateAlias = DiagnosticCode("duplicate-alias", .error)
  private static let reservedPermalink = DiagnosticCode("reserved-permalink", .error)

  /// Each address belongs to one article.
  static let collidingPermalinks = SiteCheck.ofSite("colliding permalinks") { site in
    let published = PublishDays(site)
    let articles = published.order(of: site).map { site.articles[$0] }
    var owners: [Permalink: [Article]] = [:]
    var found: [Diagnostic] = []
    for article in articles {
      let others = owners[article.permalink, default: []]
      found += others.lazy.compactMap { published.told(duplicate(article, $0), about: article, and: $0) }
        .prefix(1)
      owners[article.permalink] = others + [article]
      if let word = reservedWord(of: article.permalink) {
        found += published.told([reserved(word, in: article, at: placeOfName(article))], about: article)
      }
    }
    return found + aliasFindings(articles, owners, published)
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

  private static func aliasFindings(
    _ articles: [Article], _ owners: [Permalink: [Article]], _ published: PublishDays
  ) -> [Diagnostic] {
    var aliases: [Permalink: [Article]] = [:]
    var found: [Diagnostic] = []
    for article in articles {
      for alias in article.frontMatter.aliases {
        let permalink = alias.value
        if let word = reservedWord(of: permalink) {
          found += published.told([reserved(word, in: article, at: alias.range)], about: article)
          continue
        }
        func duplicate(_ owner: Article, _ what: String, hint: String) -> Diagnostic? {
          published.told(
            Diagnostic(
              duplicateAlias, in: article.source, at: alias.range,
              "'\(permalink.path)' is \(what) of '\(owner.source.path)'", hint: hint), about: article,
            and: owner)
        }
        let pages = owners[permalink, default: []].lazy.compactMap {
          duplicate($0, "the address", hint: "remove the alias")
        }
        let others = aliases[permalink, default: []].lazy.compactMap {
          duplicate($0, "also an alias", hint: "remove the alias from one of them")
        }
        if let first = pages.first ?? others.first { found.append(first) }
        aliases[permalink, default: []].append(article)
      }
    }
    return found
  }
}
