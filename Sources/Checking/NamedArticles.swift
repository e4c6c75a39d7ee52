import Diagnostics
import SiteModel

extension SiteCheck {
  /// Every entry of the menu leads to a published article or to a path of `elsewhere`. The link of `support`, if it
  /// names an article, does as well.
  static let menu = SiteCheck.ofSite("menu") { site in
    let configuration = site.configuration
    let nearest = NearestPath(site)
    let targets = configuration.menu.map(\.target) + [configuration.supportArticle].compactMap(\.self)
    return targets.filter { !site.structure.references.leadsElsewhere($0.value) }.compactMap {
      nearest.finding(.error("broken-menu"), about: $0, in: configuration.source)
    }
  }

  private static let brokenRelated = DiagnosticCode("broken-related", .error, mayWait: true)

  /// The articles named in `related` are published; no article names itself.
  static let related = SiteCheck.ofEachArticle("related articles") { site in
    let nearest = NearestPath(site)
    return { article, _ in
      article.frontMatter.related.compactMap { related in
        if related.value == article.path {
          return Diagnostic(
            brokenRelated, in: article.source, at: related.range, "the article is related to itself",
            hint: "remove it")
        }
        return nearest.finding(
          brokenRelated, about: related, in: article.source,
          on: site.published[article])
      }
    }
  }

  private static let wrongFactPage = DiagnosticCode("fact-page", .error)

  /// The page of all facts, named in `site.yml`, is published and lists the facts; no other page does.
  static let factPage = SiteCheck.ofSite("page of all facts") { site in
    guard let name = site.configuration.facts else {
      return site.configuration.isReadable ? otherLists(than: nil, site) : []
    }
    let source = site.configuration.source
    let wrong = NearestPath(site).finding(wrongFactPage, about: name, in: source)
    // If the named article does not exist, nobody knows which list is the right one.
    guard let page = site.structure.articleIndex(at: name.value) else { return [wrong].compactMap(\.self) }
    let listsFacts = site.texts[page].body.listsFacts || site.articles[page].state == .unreadable
    let noList = Diagnostic(
      wrongFactPage, in: source, at: name.range,
      "'facts' names '\(name.value)', which does not list the facts",
      hint: "write '![All figures](table:facts)' in that article, as its own paragraph")
    return [wrong ?? (listsFacts ? nil : noList)].compactMap(\.self) + otherLists(than: page, site)
  }

  private static func otherLists(than page: Int?, _ site: Site) -> [Diagnostic] {
    let name = site.configuration.facts?.value
    return site.articles.indices.filter { $0 != page }.flatMap { other in
      let article = site.articles[other]
      let found = site.texts[other].body.embeds.filter { $0.kind == .facts }.map { embed in
        Diagnostic(
          wrongFactPage, in: article.source, at: embed.range,
          name.map { "this article lists all facts, but 'site.yml' names '\($0)' as the page of all facts" }
            ?? "this article lists all facts, but 'site.yml' names no page of all facts",
          hint: name.map { "remove the list and link to '\($0)'" }
            ?? "add 'facts: \(article.path)' to 'site.yml'")
      }
      return site.published.told(found, about: article)
    }
  }
}
