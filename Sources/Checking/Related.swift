import Diagnostics
import SiteModel

extension SiteCheck {
  private static let brokenRelated = DiagnosticCode("broken-related", .error, mayWait: true)

  /// The articles named in `related` are published; no article names itself.
  static let related = SiteCheck.ofSite("related articles") { site in
    let nearest = NearestPath(site)
    let published = PublishDays(site)
    return site.articles.flatMap { article in
      let found = article.frontMatter.related.compactMap {
        finding($0, in: article, site, nearest, published)
      }
      return published.told(found, about: article)
    }
  }

  private static func finding(
    _ related: Located<String>, in article: Article, _ site: Site, _ nearest: NearestPath,
    _ published: PublishDays
  ) -> Diagnostic? {
    guard let target = site.structure.articleIndex(at: related.value) else {
      return Diagnostic(
        related.value.leavesTheSite ? .leavesTheSite : brokenRelated, in: article.source, at: related.range,
        "there is no article '\(related.value)'",
        hint: nearest.hint(for: related.value))
    }
    guard related.value != article.path else {
      return Diagnostic(
        brokenRelated, in: article.source, at: related.range, "the article is related to itself",
        hint: "remove it")
    }
    return .unpublished(
      site.articles[target], in: article.source, at: related.range, on: published[article], published)
  }
}
