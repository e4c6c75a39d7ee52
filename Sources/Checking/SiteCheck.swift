import Diagnostics
import SiteModel

/// One check of the whole site. Checks are independent of one another.
package struct SiteCheck: Sendable {
  /// In a few words, as in `broken links`.
  package let name: String
  let scope: Scope

  enum Scope: Sendable {
    case site(@Sendable (Site) -> [Diagnostic])
    case article(@Sendable (Site) -> (Article, ArticleText) -> [Diagnostic])
  }

  package static let all: [SiteCheck] = [
    .brokenLinks, .brokenAnchors, .unpublishedLinks, .emptyLinks, .collidingPermalinks, .collidingFiles,
    .pictures, .repeatedTables, .unusedAssets, .headingLevels, .titles, .descriptions, .uncheckedFigures,
    .uncheckedFiguresInFiles, .reviewDays, .menu, .footer, .factPage, .factAges, .related, .formerAnchors,
    .vanishedAddresses,
  ]
}

extension SiteCheck {
  /// The findings of a check of the whole site; none for a check of single articles.
  func aboutWhole(_ site: Site) -> [Diagnostic] {
    switch scope {
    case .site(let findings): findings(site)
    case .article: []
    }
  }

  /// The function that checks one article; nil for a check of the whole site.
  func prepared(for site: Site) -> ((Article, ArticleText) -> [Diagnostic])? {
    if case .article(let prepare) = scope { prepare(site) } else { nil }
  }

  static func ofSite(_ name: String, _ findings: @escaping @Sendable (Site) -> [Diagnostic]) -> SiteCheck {
    SiteCheck(name: name, scope: .site(findings))
  }

  /// - Parameter prepare: from the site, makes the function that checks one article.
  static func ofEachArticle(
    _ name: String, _ prepare: @escaping @Sendable (Site) -> (Article, ArticleText) -> [Diagnostic]
  ) -> SiteCheck {
    SiteCheck(name: name, scope: .article(prepare))
  }
}
