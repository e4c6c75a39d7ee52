import Diagnostics
import Facts
import Markdown
import SiteModel

/// Checks the figures in Markdown that is not part of a site: each must be a fact of a given file, or allowed in it.
package struct OtherTexts: Sendable {
  private let rules: Rules
  private let search: FigureSearch
  private let parser: BodyParser

  package init(_ rules: Rules) {
    self.rules = rules
    search = FigureSearch(.units, rules.edition)
    // Links and HTML in these texts are not checked.
    parser = BodyParser(
      references: References(edition: rules.edition, figures: search), allowingRawHTML: true)
  }

  /// The findings about a text that starts at `start`, and about the title and description in front matter before it.
  package func findings(in source: SourceFile, from start: Int) -> [Diagnostic] {
    let body = parser.body(of: TextBetweenTags.source(source), from: start)
    let unread = body.value.parts.isEmpty ? body.diagnostics : []
    let wrong = body.diagnostics.filter {
      ["fact-mismatch", "unknown-fact", "figure-mark", "marked-fact"].contains($0.code.name)
    }
    return unread + wrong
      + (head(of: source, before: start) + body.value.uncheckedFigures).compactMap {
        finding(about: $0, in: source)
      }
  }

  private func head(of source: SourceFile, before start: Int) -> [Located<String>] {
    let lines = source.lineStarts.indices.map(source.lineRange).prefix { $0.lowerBound < start }
    return lines.filter { line in
      ["title:", "description:"].contains { source.bytes[line].starts(with: $0.utf8) }
    }.flatMap { line in
      FigureScanner.figures(in: Located("", at: line), of: source, search)
    }
  }

  private func finding(about figure: Located<String>, in source: SourceFile) -> Diagnostic? {
    let edition = rules.edition
    let wrong = SiteCheck.ends(of: figure.value, edition).first { !SiteCheck.saysFacts($0.text, edition) }
    guard let (text, _) = wrong else { return nil }
    let unchecked = SiteCheck.unchecked(figure, in: source, rules)
    guard let unchecked, unchecked.code == .uncheckedFigure else { return unchecked }
    let wordings = edition.facts(saying: text).lazy.map { ($0.text, $0.id) }
    let nearest =
      wordings.first
      ?? edition.facts.lazy.compactMap { fact in fact.exactWording(like: text).map { ($0, fact.id) } }.first
    return Diagnostic(
      .uncheckedFigure, in: source, at: figure.range, "the figure '\(text)' is not one of the facts",
      hint: nearest.map { "did you mean '\($0)', the fact '\($1.rawValue)'?" }
        ?? "correct it, or add it to 'facts' or 'allowed' in the file of facts")
  }
}
