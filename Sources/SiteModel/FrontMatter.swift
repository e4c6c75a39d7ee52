import Diagnostics
import TradeAssurance

/// What the head of an article says about it.
package struct FrontMatter: Sendable {
  /// Inline Markdown.
  package var title: Located<String>
  /// Inline Markdown.
  package var description: Located<String>?
  package var weight: Int?
  package var slug: Located<String>?
  package var date: Day?
  /// Former permalinks.
  package var aliases: [Located<Permalink>] = []
  /// Former anchors, each with what it is called now.
  package var formerAnchors: [Located<(former: String, current: String)>] = []
  package var tags: [String] = []
  /// Paths below `content/`.
  package var related: [Located<String>] = []
  package var draft = false
  package var publishOn: Located<Day>?
  package var expiresOn: Located<Day>?
  package var reviewBy: Located<Day>?
  /// A seller's own words, for the search.
  package var keywords: [String] = []
  /// A picture beside the article, for previews elsewhere.
  package var image: Located<String>?
  /// Whether every key was read: if not, findings say so, and what is missing may be one of those.
  package var isWhole = true

  package init(title: Located<String>) {
    self.title = title
  }
}
