import Days
import Diagnostics
import Markdown

/// The whole site: its structure and the parsed text of each article. An immutable class, like `Article`.
package final class Site: Sendable {
  package let structure: SiteStructure
  /// The text of each article of the structure, at the article's index.
  package let texts: [ArticleText]
  package let lines: [SiteLine]
  package let templates: [SourceFile]
  package let published: PublishDays

  package init(
    structure: SiteStructure, texts: [ArticleText], lines: [SiteLine] = [], templates: [SourceFile] = []
  ) {
    precondition(structure.articles.count == texts.count, "each article has its text")
    self.structure = structure
    self.texts = texts
    self.lines = lines
    self.templates = templates
    published = PublishDays(structure)
  }

  package var footer: InlineText? { lines.first { $0.noticeDays == nil }?.text }
  /// Today's notice and its link; empty if there is no notice.
  package var notice: [InlineText] {
    lines.filter { $0.noticeDays?.contains(structure.today) == true }.map(\.text)
  }

  /// The kinds of figures that must quote a fact or have a `figure:` mark.
  package var figures: FigureSearch { structure.references.figures }

  @inlinable package var configuration: SiteConfiguration { structure.configuration }
  @inlinable package var articles: [Article] { structure.articles }
  @inlinable package var sections: [Section] { structure.sections }
}

/// A line of `site.yml` that all pages show, with the days of the notice; nil for the footer.
package typealias SiteLine = (text: InlineText, noticeDays: Range<Day>?)

/// A folder of articles with a page of its own: its path below `content/`, without a slash at the ends, as in
/// `refunds`; the indices of its page, of its articles in reading order, and of the sections directly below and above.
package typealias Section = (path: String, page: Int, articles: [Int], subsections: [Int], parent: Int?)
