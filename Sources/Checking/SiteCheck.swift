import Diagnostics
import SiteModel

/// One check of the whole site. Checks are independent of one another.
package struct SiteCheck: Sendable {
  /// The name of the check in a few words, as in `broken links`.
  package let name: String
  private let scope: Scope

  private enum Scope: Sendable {
    case site(@Sendable (Site) -> [Diagnostic])
    case article(@Sendable (Site) -> (Article, ArticleText) -> [Diagnostic])
  }

  package static let all: [SiteCheck] = [
    .brokenLinks, .brokenAnchors, .unpublishedLinks, .emptyLinks, .collidingPermalinks, .collidingFiles,
    .pictures, .repeatedTables, .unusedAssets, .headingLevels, .titles, .descriptions, .uncheckedFigures,
    .uncheckedFiguresInFiles, .reviewDays, .comingDates, .menu, .footerAndNotice, .factPage, .factAges,
    .related, .formerAnchors, .vanishedAddresses, .elsewhere, .similarTags,
  ]

  static func ofSite(_ name: String, _ findings: @escaping @Sendable (Site) -> [Diagnostic]) -> SiteCheck {
    SiteCheck(name: name, scope: .site(findings))
  }

  /// A check of each article by itself.
  static func ofEachArticle(
    _ name: String, _ findings: @escaping @Sendable (Site, Article, ArticleText) -> [Diagnostic]
  ) -> SiteCheck {
    SiteCheck(name: name, scope: .article { site in { findings(site, $0, $1) } })
  }

  /// A check of each article by itself. `prepare` returns the function that checks one article of the site.
  static func ofEachArticle(
    _ name: String, _ prepare: @escaping @Sendable (Site) -> (Article, ArticleText) -> [Diagnostic]
  ) -> SiteCheck {
    SiteCheck(name: name, scope: .article(prepare))
  }

  /// The findings of all checks, unsorted, computed on all cores.
  package static func findings(about site: Site) async -> [Diagnostic] {
    async let found = findingsAboutEachArticle(of: site)
    let whole = await all.parallelMap(chunk: 1) { check -> [Diagnostic] in
      if case .site(let findings) = check.scope { findings(site) } else { [] }
    }
    return await whole.flatMap(\.self) + found
  }

  /// Runs all checks on one article before the next, so that each article is fetched from memory once.
  private static func findingsAboutEachArticle(of site: Site) async -> [Diagnostic] {
    // A check may prepare tables of the whole site, so each preparation serves many articles.
    let together = max(512, site.articles.count / 8)
    let starts = Array(stride(from: 0, to: site.articles.count, by: together))
    return await starts.parallelMap(chunk: 1) { start in
      let looks = all.compactMap { check in
        if case .article(let prepare) = check.scope { prepare(site) } else { nil }
      }
      var found: [Diagnostic] = []
      for index in site.articles.indices.dropFirst(start).prefix(together) {
        let article = site.articles[index]
        for look in looks { found += site.published.told(look(article, site.texts[index]), about: article) }
      }
      return found
    }.flatMap(\.self)
  }
}
