import Diagnostics
import Facts
import Markdown
import SiteModel

/// An article as Markdown that other programs can read. Facts become their figures, embeds become tables or links,
/// links get absolute addresses, and comments are dropped. All other bytes of the source are unchanged.
struct MarkdownTwin {
  let renderer: PageRenderer
  let article: Int

  static let name = "index.md"

  private var site: Site { renderer.site }
  private var text: ArticleText { site.texts[article] }
  private var base: BaseURL? { site.structure.baseURL }
  private var href: String { base.href(site.articles[article].permalink) }

  var bytes: [UInt8] {
    let source = site.articles[article].source
    let description = text.description.map { "> \($0.plain)\n\n" } ?? ""
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count + source.bytes.count / 4)
    let address = base.absolute(href).map { "<\($0)>\n\n" } ?? ""
    bytes += "# \(text.title.plain)\n\n\(notice)\(description)\(address)".utf8
    var offset = site.articles[article].bodyStart
    for replacement in replacements where replacement.range.lowerBound >= offset {
      bytes += source.bytes[offset..<replacement.range.lowerBound]
      bytes += replacement.value.utf8
      offset = replacement.range.upperBound
    }
    bytes += source.bytes[offset...]
    return bytes
  }

  /// Today's notice with the addresses of its links.
  private var notice: String {
    guard let words = site.notice.first?.plain else { return "" }
    let links = site.notice.flatMap(\.content.links).map {
      " <\(($0.href.utf8.first == UInt8(ascii: "/") ? base.absolute($0.href) : nil) ?? $0.href)>"
    }
    return "**\(words)**\(links.joined())\n\n"
  }

  /// The replaced ranges of the source, in order, with their new texts.
  private var replacements: [Located<String>] {
    let (source, body, base) = (site.articles[article].source, text.body, base)
    var replacements: [Located<String>] = []
    func replace(_ range: Range<Int>, with text: String) { replacements.append(Located(text, at: range)) }
    for fact in body.facts { if let range = fact.whole { replace(range, with: fact.text) } }
    for link in body.links {
      if link.isExact, case .unknown = link.target {
        replace(link.whole, with: source.text(in: link.text))
        continue
      }
      guard link.href.utf8.first == UInt8(ascii: "/") else { continue }
      let address = base.absolute(link.href) ?? link.href
      if link.isExact {
        replace(link.range, with: address)
      } else if source.bytes.has("[", at: link.text.lowerBound - 1),
        link.text.upperBound < link.whole.upperBound
      {
        // The twin writes the address of a reference's definition behind the link's text.
        replace(link.text.upperBound..<link.whole.upperBound, with: "](\(address))")
      }
    }
    for picture in body.pictures {
      guard let whole = picture.whole, let href = picture.href else { continue }
      let address = base.absolute(href) ?? href
      if picture.range == whole {
        replace((whole.lowerBound + 1)..<whole.upperBound, with: "[\(picture.alternativeText)](\(address))")
      } else {
        replace(picture.range, with: address)
      }
      // Other programs show no player, so a video becomes a link.
      if picture.isVideo { replace(whole.lowerBound..<whole.lowerBound + 1, with: "") }
    }
    for embed in body.embeds { if let range = embed.whole { replace(range, with: markdown(of: embed)) } }
    for comment in body.comments { replace(comment, with: "") }
    replacements += body.markedFigures
    return replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Embeds

  private func markdown(of embed: Embed) -> String {
    switch embed.kind {
    case .table(let name):
      guard let listing = site.structure.edition.listings[name] else { return embed.caption }
      let rows = listing.rows.map { row in row.map(plain) }
      if listing.columns.isEmpty { return list(rows.compactMap(\.first), isOrdered: listing.isOrdered) }
      return table(listing.columns, rows)
    case .facts:
      return table(
        ["Name", "Figure", "What it means", "Where it comes from"],
        site.structure.edition.groups.flatMap(\.facts).map { fact in
          [fact.title, "\(fact.text) \(fact.qualifier)", fact.meaning, fact.source]
        })
    case .csv(let path):
      guard let csv = site.structure.asset(at: path)?.table else { return embed.caption }
      let text = { DataTable.text(of: $0, site.structure.edition) }
      return table(csv.columns.map(text), csv.rows.map { $0.map(text) })
    case .named:
      let anchor = embed.anchor.map { "#\($0)" } ?? ""
      return "[\(embed.caption)](\(base.absolute(href) ?? href)\(anchor))"
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
    text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", with: "\\|")
  }
}
