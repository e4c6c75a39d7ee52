import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// Every figure a reader sees must be a fact or be marked as not being one.
  static let uncheckedFigures = SiteCheck.ofEachArticle("unchecked figures") { _ in findings }

  /// The same for `site.yml` and the CSV files that are shown.
  static let uncheckedFiguresInFiles = SiteCheck.ofSite("unchecked figures in files") { site in
    let files = site.structure.assets.filter { $0.table != nil }
    let used = files.isEmpty ? [] : AssetUse(of: site).shown
    let tables = files.filter { used.contains($0.path) }.compactMap(\.table)
    return tables.flatMap(findings) + findings(in: site.configuration)
  }

  private static func findings(in article: Article, _ text: ArticleText) -> [Diagnostic] {
    let figures =
      text.title.uncheckedFigures + (text.description?.uncheckedFigures ?? []) + text.body.uncheckedFigures
    return figures.map { unchecked($0, in: article.source) }
  }

  /// A figure in a text that may contain facts.
  static func unchecked(_ figure: Located<String>, in source: SourceFile) -> Diagnostic {
    .uncheckedFigure(
      figure, in: source,
      hint:
        "write '[\(figure.value)](fact:…)', or '[\(figure.value)](figure:)' if it is not a rule of the platform"
    )
  }

  private static func findings(in table: DataTable) -> [Diagnostic] {
    ([table.columns] + table.rows).joined().flatMap { cell in
      figures(
        in: Array(table.source.bytes[cell.range]), of: table.source, from: cell.range.lowerBound,
        hint: "move it to the article and write it as a fact")
    }
  }

  private static func findings(in configuration: SiteConfiguration) -> [Diagnostic] {
    configuration.texts.flatMap { text in
      figures(
        in: Array(configuration.source.bytes[text.range]), of: configuration.source,
        from: text.range.lowerBound, hint: "remove it; state figures in articles, as facts")
    }
  }

  /// - Parameter start: the offset of `bytes` in `source`.
  private static func figures(
    in bytes: [UInt8], of source: SourceFile, from start: Int, hint: String
  ) -> [Diagnostic] {
    FigureScanner.figures(in: bytes).map { figure in
      let place = (start + figure.lowerBound)..<(start + figure.upperBound)
      return .uncheckedFigure(Located(source.text(in: place), at: place), in: source, hint: hint)
    }
  }
}
