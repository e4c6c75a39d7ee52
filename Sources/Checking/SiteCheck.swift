import Diagnostics
import SiteModel

/// One check of the whole site. Checks are independent: each sees the same site and knows no other.
package struct SiteCheck: Sendable {
  /// What it looks for, as `docs/writing.md` lists it.
  package let name: String
  package let findings: @Sendable (Site) -> [Diagnostic]

  package static let all: [SiteCheck] = [
    .brokenLinks, .brokenAnchors, .unpublishedLinks, .emptyLinks, .collidingPermalinks, .collidingFiles,
    .pictures, .unusedAssets, .headingLevels, .titles, .descriptions, .uncheckedFigures, .reviewDays, .menu,
    .related, .formerAnchors, .vanishedAddresses,
  ]

  /// All findings of all checks about `site`, check by check, looked for on all cores.
  package static func findings(about site: Site) async -> [Diagnostic] {
    await all.parallelMap(chunk: 1) { $0.findings(site) }.flatMap { $0 }
  }
}

extension SiteCheck {
  /// A check that looks at one article at a time: those on the site.
  static func ofEachArticle(
    _ name: String, _ findings: @escaping @Sendable (Article, ArticleText, Site) -> [Diagnostic]
  ) -> SiteCheck {
    SiteCheck(name: name) { site in
      zip(site.articles, site.texts).flatMap { article, text in
        article.isShown ? findings(article, text, site) : []
      }
    }
  }
}
