import Markdown
import SiteModel

/// The list of a section's articles beside each of them, rendered once for the section: for a page only the
/// entry of the current one differs.
struct SectionNavigation: Sendable {
  /// All entries, none of them current.
  private let plain: [UInt8]
  private let entries: [Int: Entry]

  private struct Entry: Sendable {
    /// Where it stands in `plain`.
    let range: Range<Int>
    /// How it is when its article is the current one.
    let current: [UInt8]
  }

  init(of articles: [Int], in index: SiteIndex, templates: Templates) {
    var plain: [UInt8] = []
    var entries: [Int: Entry] = [:]
    for article in articles {
      let start = plain.count
      plain += templates.html(.sectionItem, index.link(to: article)).bytes
      let current = templates.html(.sectionItem, index.link(to: article, isCurrent: true))
      entries[article] = Entry(range: start..<plain.count, current: current.bytes)
    }
    self.plain = plain
    self.entries = entries
  }

  func html(current article: Int) -> HTML {
    guard let entry = entries[article] else { return HTML(trusted: plain) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.count + entry.current.count)
    bytes += plain[..<entry.range.lowerBound]
    bytes += entry.current
    bytes += plain[entry.range.upperBound...]
    return HTML(trusted: bytes)
  }
}
