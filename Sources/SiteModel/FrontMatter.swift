import Days
import Diagnostics

package struct FrontMatter: Sendable {
  /// Inline Markdown.
  package var title: Located<String>
  /// Inline Markdown.
  package var description: Located<String>?
  package var weight: Int?
  package var slug: Located<String>?
  package var date: Located<Day>?
  /// The day of the last change, if it is not the one in git.
  package var updated: Located<Day>?
  package var aliases: [Located<FormerAddress>] = []
  /// Each former anchor with the current one.
  package var formerAnchors: [Located<(former: String, current: String)>] = []
  package var tags: [String] = []
  /// Paths below `content/`.
  package var related: [Located<String>] = []
  package var draft = false
  package var publishOn: Located<Day>?
  package var expiresOn: Located<Day>?
  package var reviewBy: Located<Day>?
  /// Words that sellers use, for the search.
  package var keywords: [String] = []
  /// A picture beside the article, shown where others link to it.
  package var image: Located<String>?
  /// False if some keys could not be read, which has its own finding; a missing key may be one of them.
  package var isWhole = true

  package init(title: Located<String>) {
    self.title = title
  }
}
