import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  static let brokenLink = DiagnosticCode("broken-link", .error, mayWait: true)

  /// Every link within the site leads to an article, a section, or a file beside the articles.
  static let brokenLinks = SiteCheck.ofEachArticle("broken links") { site in
    let nearest = NearestPath(site)
    return { article, text in
      text.body.links.compactMap { link in
        broken(link, in: article.source) { nearest.hint(for: $0, from: article) }
      }
    }
  }

  /// - Parameter hint: for a missing path below `content/`.
  /// - Returns: nil if the link leads somewhere.
  static func broken(_ link: Link, in source: SourceFile, hint: (String) -> String) -> Diagnostic? {
    guard case .unknown(let written, let path) = link.target else { return nil }
    return Diagnostic(
      path.leavesTheSite ? .leavesTheSite : brokenLink, in: source, at: link.range,
      "there is no page or file '\(written)'", hint: hint(path))
  }
}

extension DiagnosticCode {
  static let leavesTheSite = DiagnosticCode("leaves-the-site", .error)
}

extension String {
  /// Whether a path that was resolved still leads out of `content/`.
  var leavesTheSite: Bool { split(separator: "/").contains("..") }
}
