import Diagnostics
import Markdown
import SiteModel
import TradeAssurance

/// An article's source for readers of Markdown: facts as their figures, embeds as tables or links, links as
/// whole addresses. Made by replacing byte ranges of the source; the rest is the writer's own text.
struct MarkdownTwin {
  let renderer: PageRenderer
  let article: Int

  /// The file beside the article's page.
  static let name: StaticString = "index.md"

  private var site: Site { renderer.site }
  private var text: ArticleText { site.texts[article] }
  private var base: BaseURL { site.structure.baseURL }
  private var address: String { base.absolute(base.href(site.articles[article].permalink)) }

  var bytes: [UInt8] {
    let source = site.articles[article].source
    let description = text.description.map { "> \($0.plain)\n\n" } ?? ""
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count + source.bytes.count / 4)
    bytes += "# \(text.title.plain)\n\n\(description)<\(address)>\n\n".utf8
    var offset = site.articles[article].bodyStart
    for place in places where place.range.lowerBound >= offset {
      bytes += source.bytes[offset..<place.range.lowerBound]
      append(place.element, to: &bytes)
      offset = place.range.upperBound
    }
    bytes += source.bytes[offset...]
    return bytes
  }

  /// What the body has in its lists, by the index there.
  private enum Element {
    case fact(Int)
    case link(Int)
    case embed(Int)
    case figure(Int)
  }

  /// The ranges of the source that something else takes the place of, in order.
  private var places: [(range: Range<Int>, element: Element)] {
    let body = text.body
    var places: [(range: Range<Int>, element: Element)] = []
    places.reserveCapacity(body.facts.count + body.links.count + body.embeds.count + body.markedFigures.count)
    for index in body.facts.indices {
      if let range = body.facts[index].whole { places.append((range, .fact(index))) }
    }
    for index in body.links.indices where body.links[index].isExact {
      if body.links[index].href.utf8.first == UInt8(ascii: "/") {
        places.append((body.links[index].range, .link(index)))
      }
    }
    for index in body.embeds.indices {
      if let range = body.embeds[index].whole { places.append((range, .embed(index))) }
    }
    for index in body.markedFigures.indices {
      places.append((body.markedFigures[index].range, .figure(index)))
    }
    return places.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func append(_ element: Element, to bytes: inout [UInt8]) {
    switch element {
    case .fact(let index): bytes += text.body.facts[index].text.utf8
    case .link(let index):
      bytes += base.origin.utf8
      bytes += text.body.links[index].href.utf8
    case .embed(let index): bytes += markdown(of: text.body.embeds[index]).utf8
    case .figure(let index): bytes += text.body.markedFigures[index].value.utf8
    }
  }

  // MARK: Embeds

  private func markdown(of embed: Embed) -> String {
    switch embed.kind {
    case .table(.listing(let id)):
      let listing = site.structure.edition.listing(id)
      let rows = listing.rows.map { row in row.map(plain) }
      if listing.columns.isEmpty { return list(rows.compactMap(\.first), isOrdered: listing.isOrdered) }
      return table(listing.columns, rows)
    case .table(.facts):
      return table(
        ["Figure", "What it means", "Where it comes from"],
        site.structure.edition.facts.map { [$0.text, $0.meaning, $0.source] })
    case .csv(let path):
      return site.structure.asset(at: path)?.table.map { table($0.columns, $0.rows) } ?? embed.caption
    case .calculator, .diagram:
      let anchor = embed.anchor.map { "#\($0)" } ?? ""
      return "[\(embed.caption)](\(address)\(anchor))"
    }
  }

  private func plain(_ runs: [ListingRun]) -> String {
    runs.map { run in
      switch run {
      case .text(let text): text
      case .fact(let id): site.structure.edition.fact(id).text
      }
    }.joined()
  }

  private func list(_ items: [String], isOrdered: Bool) -> String {
    items.enumerated().map { isOrdered ? "\($0 + 1). \($1)" : "- \($1)" }.joined(separator: "\n")
  }

  private func table(_ columns: [String], _ rows: [[String]]) -> String {
    let rule = columns.map { _ in "---" }
    return ([columns, rule] + rows).map { "| \($0.map(cell).joined(separator: " | ")) |" }.joined(
      separator: "\n")
  }

  private func cell(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").split(
      separator: "|", omittingEmptySubsequences: false
    )
    .joined(separator: "\\|")
  }
}
