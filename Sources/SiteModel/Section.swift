/// A folder of articles with a page of its own.
package struct Section: Sendable {
  /// The folder's path below `content/`, without a slash at the ends, as in `refunds`.
  package let path: String
  /// The index of the section's page in the site's articles.
  package let page: Int
  /// The indices of the section's articles, without the section's page, in reading order.
  package let articles: [Int]
  /// The indices of the sections directly below this one.
  package let subsections: [Int]
  /// The index of the section directly above this one.
  package let parent: Int?

  package init(path: String, page: Int, articles: [Int], subsections: [Int], parent: Int?) {
    self.path = path
    self.page = page
    self.articles = articles
    self.subsections = subsections
    self.parent = parent
  }
}
