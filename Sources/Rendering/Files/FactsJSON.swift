import Facts
import Markdown
import SiteModel

extension MachineFile {
  /// The file of all facts; none if the site has no facts.
  static let factsJSON = MachineFile(
    name: "facts.json", isThere: { !$0.site.structure.edition.facts.isEmpty }
  ) { FactsJSON.bytes(of: $0.site) }
}

/// All facts with the places that quote them, for `facts.json` and `helpcenter facts --json`.
package enum FactsJSON {
  /// An array on one line, sorted by id, with the keys of each fact sorted, and a line feed at the end.
  package static func bytes(of site: Site) -> [UInt8] {
    let uses = FactUses(of: site)
    let files = site.articles.map { JSON.text($0.source.path).bytes }
    // A popular fact has tens of thousands of places, so their text is written at once.
    let facts = site.structure.edition.facts.map { fact in
      var places: [UInt8] = []
      for place in uses.places[fact.id] ?? [] {
        places += (places.isEmpty ? #"{"file":"# : #",{"file":"#).utf8
        places += files[place.article]
        places += #","line":"#.utf8
        places += String(place.line).utf8
        places.append(UInt8(ascii: "}"))
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
