import Facts
import Markdown
import SiteModel

extension MachineFile {
  /// None if the site has no facts.
  static let factsJSON = MachineFile(
    name: "facts.json", isThere: { !$0.site.structure.edition.facts.isEmpty }
  ) { FactsJSON.bytes(of: $0.site) }
}

/// All facts with the places that quote them: `facts.json` and `helpcenter facts --json`.
package enum FactsJSON {
  /// An array on one line, sorted by id, with the keys of each fact sorted, and a line feed at the end.
  package static func bytes(of site: Site) -> [UInt8] {
    // Article by article, so that each is fetched from memory once.
    var places: [FactID: JSON] = [:]
    FactUses.forEach(in: site) { append($1, of: site, to: &places[$0, default: JSON()]) }
    var json = JSON()
    json.array { facts in
      for fact in site.structure.edition.facts {
        facts.object { row in
          row.array("articles", of: places[fact.id] ?? JSON())
          row.text("checked", fact.checked.text)
          row.text("edition", fact.edition)
          row.text("group", fact.group)
          row.text("id", fact.id.rawValue)
          row.text("meaning", fact.meaning)
          row.text("qualifier", fact.qualifier)
          row.text("source", fact.source)
          row.text("text", fact.text)
          row.text("title", fact.title)
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func append(_ place: FactUses.Place, of site: Site, to places: inout JSON) {
    places.object {
      $0.text("file", site.articles[place.article].source.path)
      $0.number("line", place.line)
    }
  }
}
