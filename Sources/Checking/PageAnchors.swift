import SiteModel

/// The anchors of each page: those of headings and facts, those the author set, and former anchors.
///
/// A class, because it caches the anchors of long pages. Short pages are searched each time, which is faster.
final class PageAnchors {
  private static let short = 32

  private let site: Site
  private var known: [Int: Set<String>] = [:]

  init(of site: Site) {
    self.site = site
  }

  /// Whether a page has an anchor. For a page that cannot be read the answer is yes.
  func has(_ anchor: String, on page: Int) -> Bool {
    let headings = site.texts[page].body.headings
    guard site.articles[page].state != .unreadable else { return true }
    if headings.count <= Self.short, headings.contains(where: { $0.anchor == anchor }) { return true }
    let anchors = known[page] ?? anchors(of: page)
    known[page] = anchors
    return anchors.contains(anchor)
  }

  private func anchors(of page: Int) -> Set<String> {
    let body = site.texts[page].body
    let facts = body.listsFacts ? site.structure.edition.facts : []
    let former = site.articles[page].frontMatter.formerAnchors
    return Set(body.anchorNames + facts.map(\.id.anchor) + former.map(\.value.former))
  }
}
