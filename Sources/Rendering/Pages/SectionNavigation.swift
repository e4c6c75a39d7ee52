import Markdown
import SiteModel

/// The list of a section's articles beside each of them, rendered once for the section: for a page only the
/// entry of the current one differs.
struct SectionNavigation: Sendable {
  private struct Entry: Sendable {
    let article: Int
    let plain: HTML
    let current: HTML
  }

  private let entries: [Entry]
  /// All entries, none of them current.
  private let plain: HTML

  init(of articles: [Int], in index: SiteIndex, templates: Templates) {
    entries = articles.map { article in
      Entry(
        article: article, plain: templates.html(.sectionItem, index.link(to: article)),
        current: templates.html(.sectionItem, index.link(to: article, isCurrent: true)))
    }
    plain = HTML(trusted: entries.flatMap(\.plain.bytes))
  }

  func html(current article: Int) -> HTML {
    guard entries.contains(where: { $0.article == article }) else { return plain }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.bytes.count + 32)
    for entry in entries { bytes += entry.article == article ? entry.current.bytes : entry.plain.bytes }
    return HTML(trusted: bytes)
  }
}
