import Diagnostics
import SiteModel

extension SiteCheck {
  private static let brokenMenu = DiagnosticCode("broken-menu", .error)

  /// Every entry of the menu leads to an article on the site.
  static let menu = SiteCheck.ofSite("menu") { site in
    let source = site.configuration.source
    let nearest = NearestPath(site)
    let published = PublishDays(site)
    return site.configuration.menu.compactMap { entry in
      guard let target = site.structure.articleIndex(at: entry.target.value) else {
        return Diagnostic(
          brokenMenu, in: source, at: entry.target.range, "there is no article '\(entry.target.value)'",
          hint: nearest.hint(for: entry.target.value))
      }
      return .unpublished(site.articles[target], in: source, at: entry.target.range, published)
    }
  }
}
