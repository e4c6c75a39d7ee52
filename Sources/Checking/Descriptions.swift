import Diagnostics
import SiteModel

extension SiteCheck {
  private static let missingDescription = DiagnosticCode("missing-description", .warning)
  private static let description = SearchResultText(
    noun: "description", longest: 160, long: DiagnosticCode("long-description", .warning),
    duplicate: DiagnosticCode("duplicate-description", .warning),
    duplicateHint: "say what this article answers")

  /// Every article has a short description; no two are alike.
  static let descriptions = SiteCheck.ofSite("descriptions") { site in
    let published = PublishDays(site)
    let order = published.order(of: site)
    let missing = order.map { site.articles[$0] }.filter {
      $0.frontMatter.description == nil && $0.frontMatter.isWhole
    }.flatMap { article in
      let finding = Diagnostic(
        missingDescription, in: article.source, at: article.frontMatter.title.range,
        "the article has no 'description'",
        hint: "add a line 'description: …' that answers the title in one sentence")
      return published.told([finding], about: article)
    }
    let written = order.compactMap { index -> SearchResultText.Written? in
      let article = site.articles[index]
      guard let range = article.frontMatter.description?.range, let text = site.texts[index].description
      else { return nil }
      return (article, range, text.plain)
    }
    return missing + description.findings(about: written, published)
  }
}
