import Markup
import SiteModel

/// The list of a section's articles that is shown beside each of them. It is rendered once per section; only
/// the current article's entry differs per page.
struct SectionNavigation: Sendable {
  private let index: SiteIndex
  private let templates: Templates
  /// All entries, without a current one.
  private var plain = HTML()
  /// The range of each article's entry.
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

  /// - Returns: nil if no article of the section is on the site.
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
