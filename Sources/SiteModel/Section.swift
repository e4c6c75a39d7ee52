/// A folder of articles with its own page.
package struct Section: Sendable {
  /// Below `content/`, without a slash at its ends, as in `refunds`.
  package let path: String
  /// The index of its own page in the site's articles.
  package let page: Int
  /// The indices of its articles, without its own page, in reading order.
  package let articles: [Int]
  /// The indices of the sections directly below it.
  package let subsections: [Int]
  /// The index of the section directly above it.
  package let parent: Int?

  package init(path: String, page: Int, articles: [Int], subsections: [Int], parent: Int?) {
    self.path = path
    self.page = page
    self.articles = articles
    self.subsections = subsections
    self.parent = parent
  }
}
