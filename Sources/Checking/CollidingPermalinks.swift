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

  private static func duplicate(_ one: Article, _ other: Article) -> Diagnostic {
    // The finding is about the article whose address was set by hand.
    let isOther = one.frontMatter.slug == nil && other.frontMatter.slug != nil
    let (article, owner) = isOther ? (other, one) : (one, other)
    return Diagnostic(
      duplicatePermalink, in: article.source, at: placeOfName(article),
      "'\(owner.source.path)' is also published at '\(article.permalink.path)'",
      hint: "give one of them another 'slug' or file name")
  }

  private static func reserved(_ word: String, in article: Article, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      reservedPermalink, in: article.source, at: range,
      "'/\(word)/' is reserved for the generator", hint: "choose another address")
  }

  private static func reservedWord(of permalink: Permalink) -> String? {
    let word = String(
      decoding: permalink.path.utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    return GeneratedPage.reservedWords.contains(word) ? word : nil
  }

  private static func placeOfName(_ article: Article) -> Range<Int> {
    article.frontMatter.slug?.range ?? article.source.lineRange(0)
  }

  /// A name that no alias may use: a generated file, or a path in a generated folder.
  private static func reservedName(of page: OutputPath) -> String? {
    let top = String(page.text.prefix { $0 != "/" })
    if top == "articles" || top == "search" { return page.text == "\(top)/index.html" ? top : nil }
    return GeneratedPage.reservedWords.union(GeneratedPage.reservedFiles).contains(top) ? top : nil
  }

  private static func aliasFindings(
    _ articles: [Article], _ owners: [Permalink: [Article]], _ published: PublishDays
  ) -> [Diagnostic] {
    let former = articles.filter { !$0.frontMatter.aliases.isEmpty }
    if former.isEmpty { return [] }
    let pages = Dictionary(owners.map { (OutputPath(of: $0), $1) }) { first, _ in first }
    let twins = owners.keys.map { OutputPath(of: $0, named: "index.md").text }
    let files = Set(
      pages.keys.map(\.text) + twins + former.flatMap(\.frontMatter.aliases).map(\.value.output.text))
    var aliases: [OutputPath: [(owner: Article, decoded: String)]] = [:]
    var found: [Diagnostic] = []
    for article in former {
      for alias in article.frontMatter.aliases {
        let (page, decoded) = (alias.value.output, alias.value.decoded)
        func finding(_ message: String, hint: String) -> Diagnostic {
          Diagnostic(
            duplicateAlias, in: article.source, at: alias.range, "'\(alias.value.written)' \(message)",
            hint: hint)
        }
        func first(_ owners: [Article], _ what: String, hint: String) -> Diagnostic? {
          owners.lazy.compactMap { owner in
            published.told(
              finding("is \(what) of '\(owner.source.path)'", hint: hint), about: article, and: owner)
          }.first
        }
        let at = pages[page, default: []].filter { $0 !== article || decoded == article.permalink.path }
        let others = aliases[page, default: []].filter { $0.owner !== article || $0.decoded == decoded }
        if let name = reservedName(of: page) {
          found += published.told([reserved(name, in: article, at: alias.range)], about: article)
        } else if let finding = first(at, "the address", hint: "remove the alias") {
          found.append(finding)
        } else if let finding = first(
          others.map(\.owner), "also an alias", hint: "remove the alias from one of them")
        {
          found.append(finding)
        } else if let file = page.text.enclosingFolders.first(where: files.contains) {
          found += published.told(
            [
              finding(
                "needs '/\(file)' as a folder, but a page is published there",
                hint: "remove one of the two addresses")
            ],
            about: article)
        }
        aliases[page, default: []].append((article, decoded))
      }
    }
    return found
  }
}
