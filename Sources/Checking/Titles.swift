import Diagnostics
import SiteModel

extension SiteCheck {
  private static let title = SearchResultText(
    noun: "title", longest: 60, long: DiagnosticCode("long-title", .warning),
    duplicate: DiagnosticCode("duplicate-title", .warning),
    duplicateHint: "say in each title how the articles differ")

  /// Titles are short, and no two are alike.
  static let titles = SiteCheck.ofSite("titles") { site in
    let shown = zip(site.articles, site.texts).filter { $0.isShown && !$1.title.plain.isEmpty }
    return title.findings(about: shown.map { ($0, $0.frontMatter.title.range, $1.title.plain) })
  }
}
