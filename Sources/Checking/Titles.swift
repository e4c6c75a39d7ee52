import Diagnostics
import SiteModel

extension SiteCheck {
  private static let title = SearchResultText(
    noun: "title", longest: 60, long: DiagnosticCode("long-title", .warning),
    duplicate: DiagnosticCode("duplicate-title", .warning),
    duplicateHint: "say in each title how the articles differ")

  /// Titles are short, and no two are alike.
  static let titles = SiteCheck.ofSite("titles") { site in
    let published = PublishDays(site)
    let written = published.order(of: site).map { index -> SearchResultText.Written in
      let article = site.articles[index]
      return (article, article.frontMatter.title.range, site.texts[index].title.plain)
    }
    return title.findings(about: written.filter { !$0.plain.isEmpty }, published)
  }
}
