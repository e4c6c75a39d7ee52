import Diagnostics
import SiteModel

extension SiteCheck {
  private static let brokenMenu = DiagnosticCode("broken-menu", .error)

  /// Every entry of the menu leads to a published article or to a path of `elsewhere`. So does the link of `support`
  /// if it names an article.
  static let menu = SiteCheck.ofSite("menu") { site in
    let source = site.configuration.source
    let nearest = NearestPath(site)
    let published = PublishDays(site)
    let targets =
      site.configuration.menu.map(\.target) + [site.configuration.support?.article].compactMap(\.self)
    return targets.compactMap { entry in
      guard let target = site.structure.articleIndex(at: entry.value) else {
        if site.structure.references.leadsElsewhere(entry.value) { return nil }
        return Diagnostic(
          brokenMenu, in: source, at: entry.range, "there is no article '\(entry.value)'",
          hint: nearest.hint(for: entry.value))
      }
      return .unpublished(site.articles[target], in: source, at: entry.range, published)
    }
  }
}
