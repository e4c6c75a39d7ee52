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
    Self.forEach(in: site) { places[$0, default: []].append($1) }
    self.places = places
  }

  /// Calls `take` for each place, in the order of the articles' paths.
  static func forEach(in site: Site, _ take: (FactID, Place) -> Void) {
    for (index, (article, text)) in zip(site.articles, site.texts).enumerated() where article.isShown {
      for facts in [text.title.facts, text.description?.facts ?? [], text.body.facts] {
        for fact in facts {
          let line = article.source.lineIndex(at: fact.range.lowerBound) + 1
          take(fact.id, Place(article: index, line: line))
        }
      }
    }
  }

  /// The articles that quote a fact, in order, without duplicates.
  package func articles(quoting id: FactID) -> [Int] {
    (places[id] ?? []).map(\.article).withoutRepeats()
  }
}
