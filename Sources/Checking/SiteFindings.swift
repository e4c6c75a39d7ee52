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
    let wholes = SiteCheck.all.indices.map { place -> Checked? in
      switch SiteCheck.all[place].scope {
      case .structure: rewritten.flatMap { _ in former?.checked[place] }
      case .article: alone.flatMap { _ in former?.checked[place] } ?? Checked()
      case .texts: nil
      }
    }
    async let found = aboutEach(of: alone ?? Array(site.articles.indices), in: site)
    var checked = await SiteCheck.all.indices.parallelMap(chunk: 1) { place -> Checked in
      wholes[place] ?? Checked(whole: SiteCheck.all[place].aboutWhole(site))
    }
    for article in alone ?? [] { for place in checked.indices { checked[place].articles[article] = nil } }
    for found in await found { checked[found.check].articles[found.article] = found.diagnostics }
    return SiteFindings(site: site, checked: checked)
  }

  /// What the checks of single articles find, article by article: each is fetched from memory once.
  private static func aboutEach(
    of articles: [Int], in site: Site
  ) async -> [(check: Int, article: Int, diagnostics: [Diagnostic])] {
    // A check may prepare tables of the whole site: so for many articles together, on a few cores.
    let together = max(512, articles.count / 8)
    let starts = Array(stride(from: 0, to: articles.count, by: together))
    return await starts.parallelMap(chunk: 1) { start in
      let looks = SiteCheck.all.indices.compactMap { check in
        SiteCheck.all[check].prepared(for: site).map { (check, $0) }
      }
      var found: [(check: Int, article: Int, diagnostics: [Diagnostic])] = []
      for index in articles.dropFirst(start).prefix(together) where site.articles[index].isShown {
        for (check, look) in looks {
          let diagnostics = look(site.articles[index], site.texts[index])
          if !diagnostics.isEmpty { found.append((check, index, diagnostics)) }
        }
      }
      return found
    }.flatMap(\.self)
  }
}
