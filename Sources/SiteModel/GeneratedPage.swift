/// The pages that no article stands for.
package enum GeneratedPage: CaseIterable, Sendable {
  case articles, search, notFound

  /// Nil for the page of an address that is not there.
  package var permalinkPath: String? {
    switch self {
    case .articles: "/articles/"
    case .search: "/search/"
    case .notFound: nil
    }
  }

  /// The files at the top that no file of `content/` may take the place of.
  package static let reservedFiles: Set<String> = [
    "404.html", "_headers", "_nginx.conf", "_redirects", "facts.json", "feed.xml", "llms.txt", "robots.txt",
    "sitemap.xml",
  ]

  /// The words that no folder and no article at the top may take.
  package static let reservedWords: Set<String> = ["articles", "search", "assets", "pagefind"]
}
