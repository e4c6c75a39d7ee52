/// The pages that are not made from an article.
package enum GeneratedPage: CaseIterable, Sendable {
  case articles, search, notFound

  /// Nil for the 404 page.
  package var permalinkPath: String? {
    switch self {
    case .articles: "/articles/"
    case .search: "/search/"
    case .notFound: nil
    }
  }

  /// Generated files at the top level. No file of `content/` may have their names.
  package static let reservedFiles: Set<String> = [
    "404.html", "_headers", "_nginx.conf", "_redirects", "facts.json", "feed.xml", "llms.txt", "robots.txt",
    "sitemap.xml",
  ]

  /// Top-level names that no folder or article may have.
  package static let reservedWords: Set<String> = ["articles", "search", "assets", "pagefind"]

  package static let reservedNames = reservedWords.union(reservedFiles)
}
