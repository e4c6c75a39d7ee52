import Markup
import SiteModel

/// The list of a section's articles, shown beside each article. A short section lists all articles; a long one lists
/// the nearest and links to all. The list is rendered once; only the current article's entry differs per page.
struct SectionNavigation: Sendable {
  /// The section's articles that are on the site, in order.
  private let shown: [Int]
  /// The entry of each article; none is marked as current.
  private let entries: [HTML]
  /// The place of each article in the section.
  private let places: [Int: Int]
  /// The link to the list of all articles; empty for a short section.
  private let all: HTML

  /// A section with more than `most` entries is long. Each of its articles then shows the `near` nearest entries.
  private static let (most, near) = (20, 9)

  /// - Parameter page: the address of the list of all articles.
  init(of articles: [Int], page: String, in site: Site, templates: Templates) {
    shown = site.shown(articles)
    entries = shown.map { templates.html(.sectionItem, site.link(to: $0)) }
    places = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let link = LinkView(title: "All \(shown.count) articles", href: page)
    all = shown.count > Self.most ? templates.html(.sectionItem, link) : HTML()
  }

  /// The list for a page of the section, with its `own` entry; nil if no article of the section is on the site.
  func html(around article: Int, _ own: HTML) -> HTML? {
    let place = places[article]
    let count = entries.count > Self.most ? Self.near : entries.count
    let first = max(0, min((place ?? 0) - count / 2, entries.count - count))
    var html = HTML()
    for other in first..<(first + count) { html.append(other == place ? own : entries[other]) }
    html.append(all)
    return html.bytes.isEmpty ? nil : html
  }

  /// The article some steps after an article of the section, or before it; nil at the ends.
  func neighbour(of article: Int, _ steps: Int) -> Int? {
    places[article].map { $0 + steps }.flatMap { shown.indices.contains($0) ? shown[$0] : nil }
  }
}
