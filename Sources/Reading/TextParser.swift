import Diagnostics
import Markdown
import SiteModel

/// Parses the Markdown of a site whose structure is known: each article by itself, on all cores.
package struct TextParser: Sendable {
  private let parser: BodyParser

  package init(structure: SiteStructure) {
    parser = BodyParser(references: structure.references)
  }

  /// One text for each article, at the same index.
  package func texts(of articles: [Article]) async -> [Outcome<ArticleText>] {
    await articles.parallelMap(text)
  }

  package func text(of article: Article) -> Outcome<ArticleText> {
    let title = parser.inline(article.frontMatter.title, of: article.source)
    let description = article.frontMatter.description.map { parser.inline($0, of: article.source) }
    let body = parser.body(of: article.source, from: article.bodyStart)
    return Outcome(
      ArticleText(title: title.value, description: description?.value, body: body.value),
      title.diagnostics + (description?.diagnostics ?? []) + body.diagnostics)
  }
}
