import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// Each figure that a reader sees is a fact, or is marked as none.
  static let uncheckedFigures = SiteCheck(name: "unchecked figures") { site in
    let articles = zip(site.articles, site.texts).flatMap { article, text in
      article.isShown ? findings(in: article, text) : []
    }
    let used = AssetUse(of: site).shown
    let tables = site.structure.assets.filter { used.contains($0.path) }.compactMap(\.table)
    return articles + tables.flatMap(findings) + findings(in: site.configuration)
  }

  private static func findings(in article: Article, _ text: ArticleText) -> [Diagnostic] {
    let figures =
      text.title.uncheckedFigures + (text.description?.uncheckedFigures ?? []) + text.body.uncheckedFigures
    return figures.map { figure in
      .uncheckedFigure(
        figure, in: article.source,
        hint:
          "write '[\(figure.value)](fact:…)', or '[\(figure.value)](figure:)' when it is no rule of the platform"
      )
    }
  }

  private static func findings(in table: DataTable) -> [Diagnostic] {
    figures(in: table.source, at: 0..<table.source.bytes.count, hint: "state it in the article, by a fact")
  }

  private static func findings(in configuration: SiteConfiguration) -> [Diagnostic] {
    configuration.texts.flatMap {
      figures(
        in: configuration.source, at: $0.range, hint: "leave it to the articles, which state it by a fact")
    }
  }

  private static func figures(in source: SourceFile, at range: Range<Int>, hint: String) -> [Diagnostic] {
    FigureScanner.figures(in: Array(source.bytes[range])).map { figure in
      let place = (range.lowerBound + figure.lowerBound)..<(range.lowerBound + figure.upperBound)
      return .uncheckedFigure(Located(source.text(in: place), at: place), in: source, hint: hint)
    }
  }
}
