import Days
import Diagnostics

package struct FrontMatter: Sendable {
  /// The title, in inline Markdown.
  package var title: Located<String>
  /// The description, in inline Markdown.
  package var description: Located<String>?
  package var weight: Int?
  package var slug: Located<String>?
  package var date: Located<Day>?
  /// The day of the last change, if it differs from the day in git.
  package var updated: Located<Day>?
  package var aliases: [Located<FormerAddress>] = []
  /// The former anchors, each with the current one.
  package var formerAnchors: [Located<(former: String, current: String)>] = []
  package var tags: [String] = []
  /// The related articles, as paths below `content/`.
  package var related: [Located<String>] = []
  package var draft = false
  package var publishOn: Located<Day>?
  package var expiresOn: Located<Day>?
  package var reviewBy: Located<Day>?
  /// Words that sellers use, for the search.
  package var keywords: [String] = []
  /// A picture beside the article, shown where other sites link to the article.
  package var image: Located<String>?
  /// Whether all keys could be read. If not, a finding says so, and a missing key may be an unread one.
  package var isWhole = true

  package init(title: Located<String>) {
    self.title = title
  }
}
