import Facts
import SiteModel

/// All facts with the places that quote them, for `facts.json` and `helpcenter facts --json`.
package enum FactsJSON {
  /// An array on one line, sorted by id, with the keys of each fact sorted, and a line feed at the end.
  package static func bytes(of site: Site) -> [UInt8] {
    let uses = FactUses(of: site)
    let files = site.articles.map { JSON.text($0.source.path) }
    // One fact at a time, because the values of all places take more memory than the text.
    let facts = site.structure.edition.facts.map { fact in
      let places = (uses.places[fact.id] ?? []).map { place in
        JSON.object([("file", files[place.article]), ("line", .number(place.line))])
      }
      return JSON.object([
        ("articles", .array(places)), ("checked", .text(fact.checked.text)), ("edition", .text(fact.edition)),
        ("group", .text(fact.group)), ("id", .text(fact.id.rawValue)), ("meaning", .text(fact.meaning)),
        ("qualifier", .text(fact.qualifier)), ("source", .text(fact.source)), ("text", .text(fact.text)),
        ("title", .text(fact.title)),
      ]).bytes
    }
    return Array("[".utf8) + facts.joined(separator: ",".utf8) + "]\n".utf8
  }
}
