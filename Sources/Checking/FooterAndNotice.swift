import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// The links and figures of the footer and of the notice are checked like those of an article.
  static let footerAndNotice = SiteCheck.ofSite("footer and notice") { site in
    let source = site.configuration.source
    let (anchors, nearest) = (PageAnchors(of: site), NearestPath(site))
    return site.lines.flatMap { line in
      let aboutLinks = line.text.content.links.compactMap { link in
        broken(link, in: source, hint: nearest.hint) ?? nowhere(link, in: source)
          ?? link.article.flatMap {
            .unpublished(
              $0, of: site, in: source, at: link.range, on: line.noticeDays ?? PublishDays.always)
          } ?? brokenAnchor(of: link, in: source, anchors, site)
      }
      let aboutFigures = line.text.content.uncheckedFigures.compactMap {
        unchecked($0, in: source, site.structure.rules)
      }
      return site.published.told(aboutLinks + aboutFigures, about: line)
    }
  }

  /// A finding about a link to an anchor without a page, or to nothing.
  private static func nowhere(_ link: Link, in source: SourceFile) -> Diagnostic? {
    guard case .page = link.target, link.article == nil else { return nil }
    return Diagnostic(
      brokenLink, in: source, at: link.range, "the link names no article",
      hint: "write the path of the article's file below 'content/' before the anchor")
  }
}
