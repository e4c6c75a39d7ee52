import Diagnostics
import Facts
import SiteModel

/// The articles on the site that quote each fact, with the places.
package struct FactUses: Sendable {
  /// The places of each fact, in the order of the articles' paths: the article's index in the site, and the line in the
  /// article's file, from 1.
  package let places: [FactID: [(article: Int, line: Int)]]

  package init(of site: Site) {
    var places: [FactID: [(article: Int, line: Int)]] = [:]
    let hasTables = site.structure.assets.contains { $0.table != nil }
    for (index, (article, text)) in zip(site.articles, site.texts).enumerated() where article.isShown {
      func add(_ fact: FactID, at range: Range<Int>) {
        let line = article.source.lineIndex(at: range.lowerBound) + 1
        places[fact, default: []].append((index, line))
      }
      for fact in text.facts { add(fact.id, at: fact.range) }
      for embed in hasTables ? text.body.embeds : [] {
        guard case .csv = embed.kind, let listing = site.listing(of: embed) else { continue }
        for case .fact(let id) in listing.rows.joined().joined() { add(id, at: embed.range) }
      }
    }
    self.places = places
  }

  /// The figures with a `figure:` mark, with their places in articles, CSV files and `site.yml`.
  package static func markedFigures(in site: Site) -> [(figure: String, place: SourceLocation)] {
    func placed(_ figures: [Located<String>], in source: SourceFile) -> [(String, SourceLocation)] {
      figures.map { ($0.value, SourceLocation(in: source, at: $0.range)) }
    }
    let inTexts = zip(site.articles, site.texts).filter { $0.0.isShown }.flatMap { article, text in
      let lines = [text.title, text.description].compactMap { $0?.content }
      return placed(lines.flatMap(\.markedFigures) + text.body.markedFigures, in: article.source)
    }
    let tables = site.structure.assets.compactMap(\.table)
    return inTexts + tables.flatMap { placed($0.markedFigures, in: $0.source) }
      + placed(site.lines.flatMap(\.text.content.markedFigures), in: site.configuration.source)
  }

  /// The articles that quote a fact, in order, without duplicates.
  package func articles(quoting id: FactID) -> [Int] {
    (places[id] ?? []).map(\.article).withoutRepeats()
  }
}

/// All facts with the places that quote them, for `facts.json` and `helpcenter facts --json`.
package enum FactsJSON {
  /// An array on one line, sorted by id, with the keys of each fact sorted, and a line feed at the end.
  package static func bytes(of site: Site) -> [UInt8] {
    let uses = FactUses(of: site)
    let starts = site.articles.map {
      Array(#"{"file":"#.utf8) + JSON.text($0.source.path).bytes + #","line":"#.utf8
    }
    // A popular fact has tens of thousands of places, so their text is written at once.
    let facts = site.structure.edition.facts.map { fact in
      var places: [UInt8] = []
      for place in uses.places[fact.id] ?? [] {
        if !places.isEmpty { places.append(UInt8(ascii: ",")) }
        places += starts[place.article]
        places += "\(place.line)}".utf8
      }
      return JSON.object([
        ("articles", .written(Array("[".utf8) + places + "]".utf8)), ("checked", .text(fact.checked.text)),
        ("edition", .text(fact.edition)),
        ("group", .text(fact.group)), ("id", .text(fact.id.rawValue)), ("meaning", .text(fact.meaning)),
        ("qualifier", .text(fact.qualifier)), ("source", .text(fact.source)), ("text", .text(fact.text)),
        ("title", .text(fact.title)),
      ]).bytes
    }
    return Array("[".utf8) + Array(facts.joined(separator: ",".utf8)) + "]\n".utf8
  }
}
