import Markdown
import SiteModel
import TradeAssurance

/// Which articles on the site quote which fact, and where.
package struct FactUses: Sendable {
  package struct Place: Sendable, Hashable {
    /// The index of the article in the site.
    package let article: Int
    /// 1-based, of the article's file.
    package let line: Int
  }

  /// The places of each fact in the order of the articles' paths.
  package let places: [FactID: [Place]]

  package init(of site: Site) {
    var places: [FactID: [Place]] = [:]
    for (index, (article, text)) in zip(site.articles, site.texts).enumerated() where article.isShown {
      let facts = text.title.facts + (text.description?.facts ?? []) + text.body.facts
      for fact in facts {
        let line = article.source.lineIndex(at: fact.range.lowerBound) + 1
        places[fact.id, default: []].append(Place(article: index, line: line))
      }
    }
    self.places = places
  }

  /// The articles that quote a fact, each once, in order.
  package func articles(quoting id: FactID) -> [Int] {
    var last: Int?
    return (places[id] ?? []).map(\.article).filter { article in
      defer { last = article }
      return article != last
    }
  }
}
