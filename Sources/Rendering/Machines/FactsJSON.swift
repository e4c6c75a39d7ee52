import Foundation
import Markdown
import SiteModel
import TradeAssurance

extension MachineFile {
  static let factsJSON = MachineFile(name: "facts.json") { FactsJSON.bytes(of: $0.site) }
}

/// All facts for machines, each with the places that quote it: `facts.json` and `helpcenter facts --json`.
package enum FactsJSON {
  /// An array sorted by id on one line, the keys of each fact sorted, a line feed at the end.
  package static func bytes(of site: Site) -> [UInt8] {
    let uses = FactUses(of: site)
    let rows = site.structure.edition.facts.map { fact in
      Row(
        articles: (uses.places[fact.id] ?? []).map {
          Place(file: site.articles[$0.article].source.path, line: $0.line)
        },
        edition: site.structure.edition.name, id: fact.id.rawValue, meaning: fact.meaning,
        source: fact.source,
        text: fact.text)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(rows)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("texts and numbers can always be encoded")
    }
  }

  private struct Row: Encodable {
    let articles: [Place]
    let edition: String
    let id: String
    let meaning: String
    let source: String
    let text: String
  }

  private struct Place: Encodable {
    let file: String
    let line: Int
  }
}
