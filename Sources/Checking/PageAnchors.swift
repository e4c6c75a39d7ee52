import SiteModel

/// The anchors of each page: headings, those that the author set, listed facts, and former anchors.
///
/// A class, because it caches the anchors of long pages. Short pages are searched each time, which is faster.
final class PageAnchors {
  private static let short = 32

  private let site: Site
  private var known: [Int: Set<String>] = [:]

  init(of site: Site) {
    self.site = site
  }

  /// True for every anchor of a page that cannot be read.
  func has(_ anchor: String, on page: Int) -> Bool {
    let headings = site.texts[page].body.headings
    guard site.articles[page].state != .unreadable else { return true }
    if headings.count <= Self.short, headings.contains(where: { $0.anchor == anchor }) { return true }
    if let anchors = known[page] { return anchors.contains(anchor) }
    let anchors = anchors(of: page)
    known[page] = anchors
    return anchors.contains(anchor)
  }

  private func anchors(of page: Int) -> Set<String> {
    let (article, text) = (site.articles[page], site.texts[page])
    var anchors = Set(text.body.anchorNames)
    if text.body.listsFacts {
      anchors.formUnion(site.structure.edition.facts.map(\.id.anchor))
    }
    anchors.formUnion(article.frontMatter.formerAnchors.map(\.value.former))
    return anchors
  }
}
