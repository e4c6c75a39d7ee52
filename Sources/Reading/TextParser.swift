import Diagnostics
import Markdown
import SiteModel

/// The texts of a site, with everything they were parsed from. A later parse reuses texts with the same bytes
/// if the references are equal.
package struct ParsedTexts: Sendable {
  /// One for each article, at the same index.
  package let outcomes: [Outcome<ArticleText>]
  fileprivate let articles: [Article]
  fileprivate let references: References

  /// By path.
  fileprivate var known: [String: (source: SourceFile, outcome: Outcome<ArticleText>)] {
    Dictionary(zip(articles, outcomes).map { ($0.path, ($0.source, $1)) }) { first, _ in first }
  }
}

/// Parses the Markdown of all articles in parallel, once the structure is known.
package struct TextParser: Sendable {
  private let structure: SiteStructure

  package init(structure: SiteStructure) {
    self.structure = structure
  }

  /// - Parameter former: texts parsed earlier.
  package func texts(knowing former: ParsedTexts? = nil) async -> ParsedTexts {
    let known = former.flatMap { $0.references == structure.references ? $0.known : nil }
    let parser = BodyParser(references: structure.references)
    let outcomes = await structure.articles.parallelMap { article in
      if let known = known?[article.path], known.source == article.source { return known.outcome }
      return text(of: article, by: parser)
    }
    return ParsedTexts(outcomes: outcomes, articles: structure.articles, references: structure.references)
  }

  /// The footer of all pages; nil if the site has none.
  package var footer: Outcome<InlineText>? {
    structure.configuration.footer.map { footer in
      BodyParser(references: structure.references).inline(
        footer, of: structure.configuration.source, asFooter: true)
    }
  }

  private func text(of article: Article, by parser: BodyParser) -> Outcome<ArticleText> {
    let title = parser.inline(article.frontMatter.title, of: article.source)
    let description = article.frontMatter.description.map { parser.inline($0, of: article.source) }
    let body = parser.body(
      of: article.source, from: article.bodyStart, formerAnchors: formerAnchors(of: article))
    return Outcome(
      ArticleText(title: title.value, description: description?.value, body: body.value),
      title.diagnostics + (description?.diagnostics ?? []) + body.diagnostics)
  }

  private func formerAnchors(of article: Article) -> [String: [String]] {
    var formerAnchors: [String: [String]] = [:]
    for anchor in article.frontMatter.formerAnchors {
      formerAnchors[anchor.value.current, default: []].append(anchor.value.former)
    }
    return formerAnchors
  }
}
