import Markdown

/// The whole site: its structure and the parsed text of each article.
package struct Site: Sendable {
  package let structure: SiteStructure
  /// One for each article of the structure, at the same index.
  package let texts: [ArticleText]
  /// The parsed `footer` of `site.yml`.
  package let footer: InlineText?

  package init(structure: SiteStructure, texts: [ArticleText], footer: InlineText? = nil) {
    precondition(structure.articles.count == texts.count, "each article has its text")
    self.structure = structure
    self.texts = texts
    self.footer = footer
  }

  /// Which figures in texts must be facts, or marked as being none.
  package var figures: FigureSearch { structure.references.figures }

  @inlinable package var configuration: SiteConfiguration { structure.configuration }
  @inlinable package var articles: [Article] { structure.articles }
  @inlinable package var sections: [Section] { structure.sections }
}
