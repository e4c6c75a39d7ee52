import Diagnostics
import SiteModel

extension SiteCheck {
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
          related.value.leavesTheSite ? .leavesTheSite : brokenRelated, about: related, in: article.source,
          on: site.published[article])
      }
    }
  }
}
