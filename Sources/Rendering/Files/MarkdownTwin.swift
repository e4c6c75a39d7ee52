import Diagnostics
import Facts
import Markdown
import SiteModel

/// An article as Markdown that other programs can read. Facts become their figures, embeds become tables or links,
/// links get absolute addresses, and comments are dropped. All other bytes of the source are unchanged.
struct MarkdownTwin {
  let site: Site
  let article: Int

  static let name = "index.md"

  private var text: ArticleText { site.texts[article] }
  private var source: SourceFile { site.articles[article].source }

  var bytes: [UInt8] {
    let description = text.description.map { "> \($0.plain)\n\n" } ?? ""
    let address = site.structure.baseURL.absolute(site.href(of: article)).map { "<\($0)>\n\n" } ?? ""
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count + source.bytes.count / 4)
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
      " <\(Self.isPath($0.href) ? absolute($0.href) : $0.href)>"
    }
    return "**\(words)**\(links.joined())\n\n"
  }

  private static func isPath(_ href: String) -> Bool { href.utf8.first == UInt8(ascii: "/") }

  private func absolute(_ href: String) -> String { site.structure.baseURL.absolute(href) ?? href }

  /// The replaced ranges of the source, in order, with their new texts.
  private var replacements: [Located<String>] {
    let body = text.body
    var replacements: [Located<String>] = []
    func replace(_ range: Range<Int>, with text: String) { replacements.append(Located(text, at: range)) }
    for fact in body.facts { if let range = fact.whole { replace(range, with: fact.text) } }
    for link in body.links {
      if link.isExact, case .unknown = link.target {
        replace(link.whole, with: source.text(in: link.text))
      } else if !Self.isPath(link.href) {
        continue
      } else if link.isExact {
        replace(link.range, with: absolute(link.href))
      } else if source.bytes.has("[", at: link.text.lowerBound - 1),
        link.text.upperBound < link.whole.upperBound
      {
        // The twin writes the address of a reference's definition behind the link's text.
        replace(link.text.upperBound..<link.whole.upperBound, with: "](\(absolute(link.href)))")
      }
    }
    for picture in body.pictures {
      guard let whole = picture.whole, let address = picture.href.map(absolute) else { continue }
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

  private func markdown(of embed: Embed) -> String {
    switch embed.kind {
    case .table, .csv:
      guard let listing = site.listing(of: embed) else { return embed.caption }
      let rows = listing.rows.map { row in row.map(plain) }
      if !listing.columns.isEmpty { return table(listing.columns, rows) }
      let items = rows.compactMap(\.first).enumerated()
      return items.map { listing.isOrdered ? "\($0 + 1). \($1)" : "- \($1)" }.joined(separator: "\n")
    case .facts:
      return table(
        ["Name", "Figure", "What it means", "Where it comes from"],
        site.structure.edition.groups.flatMap(\.facts).map { fact in
          [fact.title, "\(fact.text) \(fact.qualifier)", fact.meaning, fact.source]
        })
    case .named:
      let anchor = embed.anchor.map { "#\($0)" } ?? ""
      return "[\(embed.caption)](\(absolute(site.href(of: article)))\(anchor))"
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

  private func table(_ columns: [String], _ rows: [[String]]) -> String {
    let rule = columns.map { _ in "---" }
    return ([columns, rule] + rows).map { row in
      let cells = row.map {
        $0.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", with: "\\|")
      }
      return "| \(cells.joined(separator: " | ")) |"
    }.joined(separator: "\n")
  }
}
