import Diagnostics
import SiteModel

/// One check of the whole site. Checks are independent: each sees the same site and knows no other.
package struct SiteCheck: Sendable {
  /// What it looks for, as `docs/writing.md` lists it.
  package let name: String
  let scope: Scope

  /// What it looks at.
  enum Scope: Sendable {
    /// The site as a whole.
    case site(@Sendable (Site) -> [Diagnostic])
    /// Each article on the site by itself.
    case article(@Sendable (Site) -> (Article, ArticleText) -> [Diagnostic])
  }

  package static let all: [SiteCheck] = [
    .brokenLinks, .brokenAnchors, .unpublishedLinks, .emptyLinks, .collidingPermalinks, .collidingFiles,
    .pictures, .repeatedTables, .unusedAssets, .headingLevels, .titles, .descriptions, .uncheckedFigures,
    .uncheckedFiguresInFiles, .reviewDays, .menu, .factPage, .related, .formerAnchors, .vanishedAddresses,
  ]
}

extension SiteCheck {
  /// What it finds about the site as a whole; nothing of a check of single articles.
  func aboutWhole(_ site: Site) -> [Diagnostic] {
    switch scope {
    case .site(let findings): findings(site)
    case .article: []
    }
  }

  /// What looks at one article, for a check of single articles.
  func prepared(for site: Site) -> ((Article, ArticleText) -> [Diagnostic])? {
    if case .article(let prepare) = scope { prepare(site) } else { nil }
  }

  static func ofSite(_ name: String, _ findings: @escaping @Sendable (Site) -> [Diagnostic]) -> SiteCheck {
    SiteCheck(name: name, scope: .site(findings))
  }

  /// - Parameter prepare: gets the site, and gives what looks at one of its articles.
  static func ofEachArticle(
    _ name: String, _ prepare: @escaping @Sendable (Site) -> (Article, ArticleText) -> [Diagnostic]
  ) -> SiteCheck {
    SiteCheck(name: name, scope: .article(prepare))
  }
}
