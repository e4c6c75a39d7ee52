import Markup
import SiteModel

/// The list of a section's articles beside each of them, rendered once for the section: for a page only the
/// entry of the current one differs.
struct SectionNavigation: Sendable {
  private let index: SiteIndex
  private let templates: Templates
  /// All entries, none of them current.
  private var plain = HTML()
  /// Where each article's entry stands.
  private var ranges: [Int: Range<Int>] = [:]

  init(of articles: [Int], in index: SiteIndex, templates: Templates) {
    self.index = index
    self.templates = templates
    for article in index.shown(articles) {
      let start = plain.bytes.count
      plain.append(entry(of: article, isCurrent: false))
      ranges[article] = start..<plain.bytes.count
    }
  }

  /// - Returns: nil when no article of the section is on the site.
  func html(current article: Int) -> HTML? {
    if plain.bytes.isEmpty { return nil }
    guard let range = ranges[article] else { return plain }
    var html = HTML(trusted: Array(plain.bytes[..<range.lowerBound]))
    html.append(entry(of: article, isCurrent: true))
    html.bytes += plain.bytes[range.upperBound...]
    return html
  }

  private func entry(of article: Int, isCurrent: Bool) -> HTML {
    templates.html(.sectionItem, index.link(to: article, isCurrent: isCurrent))
  }
}
