import Markup
import SiteModel

/// The list of a section's articles, shown beside each of them. A short section lists all articles; a long one lists
/// the nearest and links to all. It is rendered once per section; only the current article's entry differs per page.
struct SectionNavigation: Sendable {
  private let index: SiteIndex
  private let templates: Templates
  /// All entries, without a current one.
  private var plain = HTML()
  /// The range of each entry, in order.
  private var ranges: [Range<Int>] = []
  /// The place of each article in the section.
  private var places: [Int: Int] = [:]
  /// The link to all, in a long section.
  private var all = HTML()

  /// A section with more entries is long. An article then shows this many of them.
  private static let (most, near) = (20, 9)

  /// - Parameter page: the address of the list of all.
  init(of articles: [Int], page: String, in index: SiteIndex, templates: Templates) {
    self.index = index
    self.templates = templates
    let shown = index.shown(articles)
    for (place, article) in shown.enumerated() {
      let start = plain.bytes.count
      plain.append(entry(of: article, isCurrent: false))
      ranges.append(start..<plain.bytes.count)
      places[article] = place
    }
    if shown.count > Self.most {
      let link = LinkView(title: "All \(shown.count) articles", href: page)
      all = templates.html(.sectionItem, link)
    }
  }

  /// - Returns: nil if no article of the section is on the site.
  func html(current article: Int) -> HTML? {
    if plain.bytes.isEmpty { return nil }
    let place = places[article]
    let count = ranges.count > Self.most ? Self.near : ranges.count
    let first = max(0, min((place ?? 0) - count / 2, ranges.count - count))
    let last = first + count - 1
    let shown = ranges[first].lowerBound..<ranges[last].upperBound
    let own = place.map { ranges[$0] } ?? shown.upperBound..<shown.upperBound
    var html = HTML(trusted: Array(plain.bytes[shown.lowerBound..<own.lowerBound]))
    if place != nil { html.append(entry(of: article, isCurrent: true)) }
    html.bytes += plain.bytes[own.upperBound..<shown.upperBound]
    html.append(all)
    return html
  }

  private func entry(of article: Int, isCurrent: Bool) -> HTML {
    templates.html(.sectionItem, index.link(to: article, isCurrent: isCurrent))
  }
}
