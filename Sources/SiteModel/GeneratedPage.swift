/// The pages that are not made from an article.
package enum GeneratedPage: String, Sendable {
  /// The page of all articles. As in each case, the raw value is the title.
  case articles = "All articles"
  case search = "Search"
  case notFound = "Page not found"

  package var output: OutputPath {
    switch self {
    case .articles: OutputPath(plain: "articles/index.html")
    case .search: OutputPath(plain: "search/index.html")
    case .notFound: OutputPath(plain: "404.html")
    }
  }

  /// Generated files at the top level. No file of `content/` may have one of these names.
  package static let reservedFiles: Set<String> = [
    "404.html", "_headers", "_nginx.conf", "_redirects", "facts.json", "feed.xml", "llms.txt", "robots.txt",
    "sitemap.xml",
  ]

  /// Top-level names that no folder or article may have.
  package static let reservedWords: Set<String> = ["articles", "search", "assets", "pagefind"]

  package static let reservedNames = reservedWords.union(reservedFiles)
}
