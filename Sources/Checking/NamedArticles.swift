import Days
import Diagnostics
import SiteModel

/// The articles that front matter and `site.yml` name by their paths below `content/`.
struct NamedArticles {
  private let site: Site
  private let nearest: NearestPath
  let published: PublishDays

  init(on site: Site) {
    self.site = site
    nearest = NearestPath(site)
    published = PublishDays(site)
  }

  /// - Parameter days: those on which the source is published.
  /// - Returns: nil if there is such an article, and it is published on these days.
  func finding(
    _ code: DiagnosticCode, about name: Located<String>, in source: SourceFile,
    on days: Range<Day> = PublishDays.always
  ) -> Diagnostic? {
    guard let target = site.structure.articleIndex(at: name.value) else {
      return Diagnostic(
        code, in: source, at: name.range, "there is no article '\(name.value)'",
        hint: nearest.hint(for: name.value))
    }
    return .unpublished(site.articles[target], in: source, at: name.range, on: days, published)
  }
}
