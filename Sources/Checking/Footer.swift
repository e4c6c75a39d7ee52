import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// The links and figures of the footer in `site.yml` are checked like those of an article.
  static let footer = SiteCheck.ofSite("footer") { site in
    guard let footer = site.footer else { return [] }
    let source = site.configuration.source
    let (anchors, nearest) = (PageAnchors(of: site), NearestPath(site))
    let aboutLinks = footer.links.compactMap { link in
      broken(link, in: source, hint: nearest.hint) ?? nowhere(link, in: source) ?? unpublished(link, site)
        ?? brokenAnchor(of: link, in: source, anchors, site)
    }
    return aboutLinks + footer.uncheckedFigures.compactMap { unchecked($0, in: source, site.structure.rules) }
  }

  /// An anchor without a page, or nothing at all.
  private static func nowhere(_ link: Link, in source: SourceFile) -> Diagnostic? {
    guard case .page = link.target, link.article == nil else { return nil }
    return Diagnostic(
      brokenLink, in: source, at: link.range, "the link names no article",
      hint: "write the path of the article's file below 'content/' before the anchor")
  }

  private static func unpublished(_ link: Link, _ site: Site) -> Diagnostic? {
    link.article.flatMap {
      .unpublished(
        site.articles[$0], in: site.configuration.source, at: link.range, PublishDays(site))
    }
  }
}
