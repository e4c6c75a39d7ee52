import Diagnostics
import SiteModel

/// What all checks found about a site: kept, so that the next version is checked only where it differs.
package struct SiteFindings: Sendable {
  private let site: Site
  /// One for each check.
  private let checked: [Checked]

  /// What one check found.
  private struct Checked: Sendable {
    /// About the site as a whole.
    var whole: [Diagnostic] = []
    /// About an article, by its index; none for those without findings.
    var articles: [Int: [Diagnostic]] = [:]
  }

  /// In no order.
  package var all: [Diagnostic] { checked.flatMap { $0.whole + $0.articles.values.joined() } }

  /// Looks for all that is wrong with `site`, on all cores.
  ///
  /// - Parameter former: the findings about a version before; what they cannot differ in is taken over.
  package static func about(_ site: Site, reusing former: SiteFindings? = nil) async -> SiteFindings {
    let rewritten = former.flatMap { site.structure.rewritten(since: $0.site.structure) }
    let alone = former.flatMap { former in
      rewritten?.allSatisfy { PageAnchors.areSame(on: $0, in: site, former.site) } == true ? rewritten : nil
    }
    let checked = await SiteCheck.all.indices.parallelMap(chunk: 1) { place -> Checked in
      switch SiteCheck.all[place].scope {
      case .structure(let findings):
        if rewritten != nil, let former { return former.checked[place] }
        return Checked(whole: findings(site))
      case .article(let prepare):
        let look = prepare(site)
        var checked = alone.flatMap { _ in former?.checked[place] } ?? Checked()
        for index in alone ?? Array(site.articles.indices) {
          let article = site.articles[index]
          let found = article.isShown ? look(article, site.texts[index]) : []
          checked.articles[index] = found.isEmpty ? nil : found
        }
        return checked
      case .texts(let findings):
        return Checked(whole: findings(site))
      }
    }
    return SiteFindings(site: site, checked: checked)
  }
}
