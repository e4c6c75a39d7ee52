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

  /// What no alias may name: a file of the generator, and what lies below its folders.
  private static func reservedName(of page: OutputPath) -> String? {
    let top = page.folders.last ?? page.text
    if top == "articles" || top == "search" { return page.text == "\(top)/index.html" ? top : nil }
    return GeneratedPage.reservedWords.union(GeneratedPage.reservedFiles).contains(top) ? top : nil
  }

  private static func aliasFindings(_ site: Site, _ owners: [Permalink: Article]) -> [Diagnostic] {
    let shown = site.articles.filter { $0.isShown && !$0.frontMatter.aliases.isEmpty }
    if shown.isEmpty { return [] }
    let pages = Dictionary(owners.map { (OutputPath(of: $0), $1) }) { first, _ in first }
    let twins = owners.keys.map { OutputPath(of: $0, named: "index.md").text }
    let files = Set(
      pages.keys.map(\.text) + twins + shown.flatMap(\.frontMatter.aliases).map(\.value.output.text))
    var aliases: [OutputPath: (owner: Article, decoded: Set<String>)] = [:]
    var found: [Diagnostic] = []
    for article in shown {
      for alias in article.frontMatter.aliases {
        let (page, written, decoded) = (alias.value.output, alias.value.written, alias.value.decoded)
        func refuse(_ message: String, hint: String) {
          found.append(
            Diagnostic(
              duplicateAlias, in: article.source, at: alias.range, "'\(written)' \(message)", hint: hint))
        }
        if let name = reservedName(of: page) {
          found.append(reserved(name, in: article, at: alias.range))
        } else if let owner = pages[page], owner !== article || decoded == article.permalink.path {
          refuse("is the address of '\(owner.source.path)'", hint: "remove the alias")
        } else if let other = aliases[page], other.owner !== article || other.decoded.contains(decoded) {
          refuse(
            "is also an alias of '\(other.owner.source.path)'", hint: "remove the alias from one of them")
        } else if let file = page.folders.first(where: files.contains) {
          refuse("lies below the page '/\(file)'", hint: "remove one of the two addresses")
        } else {
          aliases[page, default: (article, [])].decoded.insert(decoded)
        }
      }
    }
    return found
  }
}
