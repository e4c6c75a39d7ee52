import Diagnostics
import TradeAssurance

package struct FrontMatter: Sendable {
  /// Inline Markdown.
  package var title: Located<String>
  /// Inline Markdown.
  package var description: Located<String>?
  package var weight: Int?
  package var slug: Located<String>?
  package var date: Day?
  /// Former permalinks, and former anchors with their present ones.
  package var aliases: [Located<Alias>]
  package var tags: [String]
  /// Paths below `content/`.
  package var related: [Located<String>]
  package var draft: Bool
  package var publishOn: Located<Day>?
  package var expiresOn: Located<Day>?
  package var reviewBy: Located<Day>?
  /// Words that sellers use, for the search.
  package var keywords: [String]
  /// A picture beside the article, shown where others link to it.
  package var image: Located<String>?
  /// False if some keys could not be read, which has its own finding; a missing key may be one of them.
  package var isWhole = true

  package enum Alias: Sendable, Hashable {
    case permalink(Permalink)
    case anchor(former: String, current: String)
  }

  package init(
    title: Located<String>, description: Located<String>? = nil, weight: Int? = nil,
    slug: Located<String>? = nil, date: Day? = nil, aliases: [Located<Alias>] = [], tags: [String] = [],
    related: [Located<String>] = [], draft: Bool = false, publishOn: Located<Day>? = nil,
    expiresOn: Located<Day>? = nil, reviewBy: Located<Day>? = nil, keywords: [String] = [],
    image: Located<String>? = nil
  ) {
    self.title = title
    self.description = description
    self.weight = weight
    self.slug = slug
    self.date = date
    self.aliases = aliases
    self.tags = tags
    self.related = related
    self.draft = draft
    self.publishOn = publishOn
    self.expiresOn = expiresOn
    self.reviewBy = reviewBy
    self.keywords = keywords
    self.image = image
  }
}
