import CHeap
import Diagnostics
import Markdown
import SiteModel

/// The texts of a site with what they were parsed from: what a later parse can take over.
package struct ParsedTexts: Sendable {
  /// One for each article, at the same index.
  package let outcomes: [Outcome<ArticleText>]
  fileprivate let structure: SiteStructure
  fileprivate let references: References

  /// By path.
  fileprivate var known: [String: (source: SourceFile, outcome: Outcome<ArticleText>)] {
    Dictionary(zip(structure.articles, outcomes).map { ($0.path, ($0.source, $1)) }) { first, _ in first }
  }
}

/// Parses the Markdown of a site whose structure is known: each article by itself, on all cores.
package struct TextParser: Sendable {
  /// How much larger an article's parts are than its source, about: its HTML, links, headings, figures.
  private static let growth = 3

  private let structure: SiteStructure

  package init(structure: SiteStructure) {
    self.structure = structure
  }

  /// - Parameter former: the texts before; an article that is the same is not parsed again, unless what its
  ///   links can mean has changed.
  package func texts(reusing former: ParsedTexts? = nil) async -> ParsedTexts {
    if let former, let rewritten = structure.rewritten(since: former.structure) {
      return await texts(of: rewritten, amid: former)
    }
    let usable = former.flatMap { $0.structure.hasSameReferences(as: structure) ? $0 : nil }
    let known = usable?.known
    let references = usable?.references ?? structure.references
    let parser = BodyParser(references: references)
    let outcomes = await structure.articles.parallelMap { article in
      if let known = known?[article.path], known.source == article.source { return known.outcome }
      heap_expect(Self.growth * article.source.bytes.count)
      return text(of: article, by: parser)
    }
    return ParsedTexts(outcomes: outcomes, structure: structure, references: references)
  }

  /// Those of a few articles parsed anew, all others taken over.
  private func texts(of rewritten: [Int], amid former: ParsedTexts) async -> ParsedTexts {
    let parser = BodyParser(references: former.references)
    let parsed = await rewritten.parallelMap { text(of: structure.articles[$0], by: parser) }
    var outcomes = former.outcomes
    for (index, outcome) in zip(rewritten, parsed) { outcomes[index] = outcome }
    return ParsedTexts(outcomes: outcomes, structure: structure, references: former.references)
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
    for alias in article.frontMatter.aliases {
      if case .anchor(let former, let current) = alias.value {
        formerAnchors[current, default: []].append(former)
      }
    }
    return formerAnchors
  }
}
