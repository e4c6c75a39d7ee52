import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// Every figure a reader sees must be a fact or be marked as not being one.
  static let uncheckedFigures = SiteCheck.ofEachArticle("unchecked figures") { site in
    guard site.checksFigures else { return { _, _ in [] } }
    let rules = site.structure.rules
    return { article, text in findings(in: article, text, rules) }
  }

  /// The same for `site.yml` and the CSV files that are shown.
  static let uncheckedFiguresInFiles = SiteCheck.ofSite("unchecked figures in files") { site in
    guard site.checksFigures else { return [] }
    let files = site.structure.assets.filter { $0.table != nil }
    let used = files.isEmpty ? [] : AssetUse(of: site).shown
    let tables = files.filter { used.contains($0.path) }.compactMap(\.table)
    let rules = site.structure.rules
    return tables.flatMap { findings(in: $0, rules) } + findings(in: site.configuration, rules)
  }

  private static func findings(in article: Article, _ text: ArticleText, _ rules: Rules) -> [Diagnostic] {
    let figures =
      text.title.uncheckedFigures + (text.description?.uncheckedFigures ?? []) + text.body.uncheckedFigures
    return figures.compactMap { unchecked($0, in: article.source, rules) }
  }

  /// A figure in a text that may contain facts; nil if it is allowed there.
  static func unchecked(_ figure: Located<String>, in source: SourceFile, _ rules: Rules) -> Diagnostic? {
    finding(
      figure, in: source, rules,
      hint: "write '[\(figure.value)](fact:…)', or '[\(figure.value)](figure:)' if it is not a fact")
  }

  private static func finding(
    _ figure: Located<String>, in source: SourceFile, _ rules: Rules, hint: String
  ) -> Diagnostic? {
    if rules.allows(figure, in: source) { return nil }
    let text = figure.value.lowercased()
    let outdated = rules.edition.facts.first { $0.former.contains { $0.lowercased() == text } }
    guard let outdated else { return .uncheckedFigure(figure, in: source, hint: hint) }
    return Diagnostic(
      .formerFigure, in: source, at: figure.range,
      "'\(figure.value)' was the fact '\(outdated.id.rawValue)', which is '\(outdated.text)' now",
      hint: "write '[\(outdated.wording(like: figure.value))](fact:\(outdated.id.rawValue))'")
  }

  private static func findings(in table: DataTable, _ rules: Rules) -> [Diagnostic] {
    ([table.columns] + table.rows).joined().flatMap { cell in
      figures(
        in: Array(table.source.bytes[cell.range]), of: table.source, from: cell.range.lowerBound, rules,
        hint: "move it to the article and write it as a fact")
    }
  }

  private static func findings(in configuration: SiteConfiguration, _ rules: Rules) -> [Diagnostic] {
    configuration.texts.flatMap { text in
      figures(
        in: Array(configuration.source.bytes[text.range]), of: configuration.source,
        from: text.range.lowerBound, rules, hint: "remove it; state figures in articles, as facts")
    }
  }

  /// - Parameter start: the offset of `bytes` in `source`.
  private static func figures(
    in bytes: [UInt8], of source: SourceFile, from start: Int, _ rules: Rules, hint: String
  ) -> [Diagnostic] {
    FigureScanner.figures(in: bytes).compactMap { figure in
      let place = (start + figure.lowerBound)..<(start + figure.upperBound)
      return finding(Located(source.text(in: place), at: place), in: source, rules, hint: hint)
    }
  }
}

extension DiagnosticCode {
  static let formerFigure = DiagnosticCode("former-figure", .error)
}
