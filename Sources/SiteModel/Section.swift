/// A folder of articles with a page of its own.
package struct Section: Sendable {
  /// Below `content/`, without a slash at its ends, as in `refunds`.
  package let path: String
  /// Its own page, by its index in the site's articles.
  package let page: Int
  /// Its articles in reading order, by their index in the site's articles; its own page is not among them.
  package let articles: [Int]
  /// The sections right below it, by their index in the site's sections.
  package let subsections: [Int]
  /// The section right above it, by its index in the site's sections.
  package let parent: Int?

  package init(path: String, page: Int, articles: [Int], subsections: [Int], parent: Int?) {
    self.path = path
    self.page = page
    self.articles = articles
    self.subsections = subsections
    self.parent = parent
  }
}
