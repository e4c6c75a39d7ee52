import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let brokenRelated = DiagnosticCode("broken-related", .error)
}

extension SiteCheck {
  /// The articles named in `related` are on the site.
  static let related = SiteCheck.ofEachArticle("related articles") { article, _, site in
    article.frontMatter.related.compactMap { related in
      guard let target = site.structure.articleIndex(at: related.value) else {
        let nearest = Suggestion.nearest(to: related.value, among: site.articles.map(\.path))
        return Diagnostic(
          .brokenRelated, in: article.source, at: related.range, "there is no article '\(related.value)'",
          hint: nearest.map { "did you mean '\($0)'?" } ?? "write its path below 'content/'")
      }
      return .unpublished(site.articles[target], in: article.source, at: related.range)
    }
  }
}
