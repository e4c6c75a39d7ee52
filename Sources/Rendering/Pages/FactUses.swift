import Diagnostics
import Facts
import Markdown
import SiteModel

/// The articles on the site that quote each fact, with the places.
package struct FactUses: Sendable {
  package struct Place: Sendable, Hashable {
    /// The index of the article in the site.
    package let article: Int
    /// 1-based, in the article's file.
    package let line: Int
  }

  /// The places of each fact, in the order of the articles' paths.
  package let places: [FactID: [Place]]

  package init(of site: Site) {
    var places: [FactID: [Place]] = [:]
    let hasTables = site.structure.assets.contains { $0.table != nil }
    for (index, (article, text)) in zip(site.articles, site.texts).enumerated() where article.isShown {
      for facts in [text.title.facts, text.description?.facts ?? [], text.body.facts] {
        for fact in facts {
          let line = article.source.lineIndex(at: fact.range.lowerBound) + 1
          places[fact.id, default: []].append(Place(article: index, line: line))
        }
      }
      for embed in hasTables ? text.body.embeds : [] {
        guard case .csv(let path) = embed.kind, let table = site.structure.asset(at: path)?.table else {
          continue
        }
        let line = article.source.lineIndex(at: embed.range.lowerBound) + 1
        for cell in table.rows.joined() {
          guard case .fact(let name) = DataTable.Cell(cell.value),
            let fact = site.structure.edition.fact(named: name)
          else { continue }
          places[fact.id, default: []].append(Place(article: index, line: line))
        }
      }
    }
    self.places = places
  }

  /// The figures that are marked as not being facts, with their places in articles, CSV files and `site.yml`.
  package static func markedFigures(in site: Site) -> [(figure: String, place: SourceLocation)] {
    let inTexts = zip(site.articles, site.texts).filter { $0.0.isShown }.flatMap { article, text in
      (text.title.markedFigures + (text.description?.markedFigures ?? []) + text.body.markedFigures).map {
        ($0.value, SourceLocation(in: article.source, at: $0.range))
      }
    }
    let inTables = site.structure.assets.compactMap(\.table).flatMap { table in
      table.rows.joined().compactMap { cell -> (String, SourceLocation)? in
        guard case .figure(let text, _) = DataTable.Cell(cell.value) else { return nil }
        return (text, SourceLocation(in: table.source, at: cell.range))
      }
    }
    let inLines = site.lines.flatMap(\.text.markedFigures).map {
      ($0.value, SourceLocation(in: site.configuration.source, at: $0.range))
    }
    return inTexts + inTables + inLines
  }

  /// The articles that quote a fact, in order, without duplicates.
  package func articles(quoting id: FactID) -> [Int] {
    (places[id] ?? []).map(\.article).withoutRepeats()
  }
}
