import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let brokenMenu = DiagnosticCode("broken-menu", .error)
}

extension SiteCheck {
  /// The entries of the menu lead to articles on the site.
  static let menu = SiteCheck(name: "menu") { site in
    let source = site.configuration.source
    return site.configuration.menu.compactMap { entry in
      guard let target = site.structure.articleIndex(at: entry.target.value) else {
        let nearest = Suggestion.nearest(to: entry.target.value, among: site.articles.map(\.path))
        return Diagnostic(
          .brokenMenu, in: source, at: entry.target.range, "there is no article '\(entry.target.value)'",
          hint: nearest.map { "did you mean '\($0)'?" } ?? "write its path below 'content/'")
      }
      return .unpublished(site.articles[target], in: source, at: entry.target.range)
    }
  }
}
