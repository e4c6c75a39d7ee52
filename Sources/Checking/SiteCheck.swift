import Diagnostics
import SiteModel

/// One check of the whole site. Checks are independent: each sees the same site and knows no other.
package struct SiteCheck: Sendable {
  /// What it looks for, as `docs/writing.md` lists it.
  package let name: String
  let scope: Scope

  /// What decides about its findings: the less, the less is looked at again in the preview.
  enum Scope: Sendable {
    /// Paths, front matter, titles, descriptions: nothing that stands below an article's front matter.
    case structure(@Sendable (Site) -> [Diagnostic])
    /// Each article on the site by itself, with the structure, and the anchors of other articles.
    case article(@Sendable (Site) -> (Article, ArticleText) -> [Diagnostic])
    /// All texts together.
    case texts(@Sendable (Site) -> [Diagnostic])
  }

  package static let all: [SiteCheck] = [
    .brokenLinks, .brokenAnchors, .unpublishedLinks, .emptyLinks, .collidingPermalinks, .collidingFiles,
    .pictures, .repeatedTables, .unusedAssets, .headingLevels, .titles, .descriptions, .uncheckedFigures,
    .uncheckedFiguresInFiles, .reviewDays, .menu, .related, .formerAnchors, .vanishedAddresses,
  ]
}

extension SiteCheck {
  /// What it finds about the site as a whole; nothing of a check of single articles.
  func aboutWhole(_ site: Site) -> [Diagnostic] {
    switch scope {
    case .structure(let findings), .texts(let findings): findings(site)
    case .article: []
    }
  }

  /// What looks at one article, for a check of single articles.
  func prepared(for site: Site) -> ((Article, ArticleText) -> [Diagnostic])? {
    if case .article(let prepare) = scope { prepare(site) } else { nil }
  }

  static func ofStructure(
    _ name: String, _ findings: @escaping @Sendable (Site) -> [Diagnostic]
  ) -> SiteCheck {
    SiteCheck(name: name, scope: .structure(findings))
  }

  static func ofTexts(_ name: String, _ findings: @escaping @Sendable (Site) -> [Diagnostic]) -> SiteCheck {
    SiteCheck(name: name, scope: .texts(findings))
  }

  /// - Parameter prepare: gets the site, and gives what looks at one of its articles.
  static func ofEachArticle(
    _ name: String, _ prepare: @escaping @Sendable (Site) -> (Article, ArticleText) -> [Diagnostic]
  ) -> SiteCheck {
    SiteCheck(name: name, scope: .article(prepare))
  }
}
