import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  private static let brokenAnchor = DiagnosticCode("broken-anchor", .error)

  /// Every link's anchor exists on its target page.
  static let brokenAnchors = SiteCheck.ofEachArticle("broken anchors") { site in
    let anchors = PageAnchors(of: site)
    return { article, text in
      text.body.links.compactMap { link in
        guard let page = link.article, case .page(let anchor?) = link.target, !anchors.has(anchor, on: page)
        else { return nil }
        return finding(link, in: article, at: anchor, of: site.articles[page], site.texts[page])
      }
    }
  }

  private static func finding(
    _ link: Link, in article: Article, at anchor: String, of page: Article, _ text: ArticleText
  ) -> Diagnostic {
    let anchors = text.body.headings.prefix(Suggestion.mostCompared).map(\.anchor)
    let nearest = Suggestion.nearest(to: anchor, among: anchors)
    let known = anchors.prefix(8).map { "#" + $0 }.joined(separator: " ")
    return Diagnostic(
      brokenAnchor, in: article.source, at: Self.anchorRange(of: link, in: article),
      "'\(page.path)' has no heading '#\(anchor)'",
      hint: nearest.map { "did you mean '#\($0)'?" }
        ?? (known.isEmpty ? "it has no headings: remove the anchor" : "its anchors are \(known)"))
  }

  private static func anchorRange(of link: Link, in article: Article) -> Range<Int> {
    let hash = article.source.bytes[link.range].firstIndex(of: UInt8(ascii: "#"))
    return hash.map { $0..<link.range.upperBound } ?? link.range
  }
}
