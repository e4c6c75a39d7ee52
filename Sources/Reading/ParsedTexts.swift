import Diagnostics
import Markdown
import SiteModel

/// The parsed texts of a site, with the structure they were parsed for. A later parse reuses the texts of unchanged
/// articles, provided that everything that articles can refer to is unchanged (`SiteStructure.references`).
package struct ParsedTexts: Sendable {
  /// The outcome of each article, at the article's index.
  package let outcomes: [Outcome<ArticleText>]
  private let structure: SiteStructure

  /// Parses the Markdown of all articles in parallel, except those in `former` whose source is the same.
  package static func parse(_ structure: SiteStructure, knowing former: ParsedTexts? = nil) async -> Self {
    // Equal references name the same articles at the same indices.
    let known = former.flatMap { $0.structure.references == structure.references ? $0 : nil }
    let parser = BodyParser(references: structure.references)
    let outcomes = await structure.articles.indices.parallelMap { index in
      let article = structure.articles[index]
      if let known, known.structure.articles[index].source == article.source { return known.outcomes[index] }
      return text(of: article, by: parser)
    }
    return ParsedTexts(outcomes: outcomes, structure: structure)
  }

  /// Parses the lines of `site.yml` that all pages show: the footer, the notice and the notice's link.
  package static func lines(of structure: SiteStructure) -> [Outcome<SiteLine>] {
    let (configuration, parser) = (structure.configuration, BodyParser(references: structure.references))
    let notice = configuration.notice
    let link = notice?.href.map { Located("[Read more](<\($0.value)>)", at: $0.range) }
    return [(configuration.footer, nil), (notice?.text, notice?.days), (link, notice?.days)].compactMap {
      text, days in
      guard let text else { return nil }
      let parsed = parser.inline(text, of: configuration.source, asFooter: true)
      return Outcome((parsed.value, days), parsed.diagnostics)
    }
  }

  private static func text(of article: Article, by parser: BodyParser) -> Outcome<ArticleText> {
    let title = parser.inline(article.frontMatter.title, of: article.source)
    let description = article.frontMatter.description.map { parser.inline($0, of: article.source) }
    let anchors = Dictionary(grouping: article.frontMatter.formerAnchors.map(\.value), by: \.current)
    let body = parser.body(
      of: article.source, from: article.bodyStart, formerAnchors: anchors.mapValues { $0.map(\.former) })
    return Outcome(
      ArticleText(title: title.value, description: description?.value, body: body.value),
      title.diagnostics + (description?.diagnostics ?? []) + body.diagnostics)
  }
}
