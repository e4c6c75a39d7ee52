import Markup
import SiteModel
import Synchronization

/// The list of a section's articles beside each of them, rendered once for the section: for a page only the
/// entry of the current one differs.
///
/// A class with a lock because it is rendered when a page of the section first asks: the build asks from all
/// cores, the preview for one section.
final class SectionNavigation: Sendable {
  private let articles: [Int]
  private let index: SiteIndex
  private let templates: Templates
  private let known = Mutex<Plain?>(nil)

  /// All entries, none of them current.
  private struct Plain {
    var bytes: [UInt8] = []
    /// Where each article's entry stands.
    var ranges: [Int: Range<Int>] = [:]
  }

  init(of articles: [Int], in index: SiteIndex, templates: Templates) {
    self.articles = articles
    self.index = index
    self.templates = templates
  }

  /// - Returns: nil when no article of the section is on the site.
  func html(current article: Int) -> HTML? {
    let plain = plain
    if plain.bytes.isEmpty { return nil }
    guard let range = plain.ranges[article] else { return HTML(trusted: plain.bytes) }
    var html = HTML(trusted: Array(plain.bytes[..<range.lowerBound]))
    html.append(entry(of: article, isCurrent: true))
    html.bytes += plain.bytes[range.upperBound...]
    return html
  }

  private var plain: Plain {
    known.withLock { known in
      if let known { return known }
      var plain = Plain()
      for article in index.shown(articles) {
        let start = plain.bytes.count
        plain.bytes += entry(of: article, isCurrent: false).bytes
        plain.ranges[article] = start..<plain.bytes.count
      }
      known = plain
      return plain
    }
  }

  private func entry(of article: Int, isCurrent: Bool) -> HTML {
    templates.html(.sectionItem, index.link(to: article, isCurrent: isCurrent))
  }
}
