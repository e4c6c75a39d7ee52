import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  private static let brokenLink = DiagnosticCode("broken-link", .error)

  /// Every link within the site leads to an article, a section, or a file beside the articles.
  static let brokenLinks = SiteCheck.ofEachArticle("broken links") { site in
    let nearest = NearestPath(site)
    return { article, text in
      text.body.links.compactMap { finding($0, in: article, nearest) }
    }
  }

  private static func finding(_ link: Link, in article: Article, _ nearest: NearestPath) -> Diagnostic? {
    guard case .unknown(let written, let path) = link.target else { return nil }
    return Diagnostic(
      brokenLink, in: article.source, at: link.range, "there is no page or file '\(written)'",
      hint: nearest.hint(for: path, from: article))
  }
}
