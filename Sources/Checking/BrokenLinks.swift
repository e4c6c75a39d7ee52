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
        // This comes before anything else, so that no other link is copied.
        guard case .unknown = link.target else { return nil }
        var finding = broken(link, in: article.source) { nearest.hint(for: $0, from: article) }
        if finding != nil { finding?.correction = correction(of: link, in: article, site) }
        return finding
      }
    }
  }

  /// The correction of a link as in another generator: to an HTML page, a README or a name without an ending.
  private static func correction(
    of link: Link, in article: Article, _ site: Site
  ) -> Diagnostic.Correction? {
    guard link.isExact, case .unknown(_, let path) = link.target else { return nil }
    let ending =
      [".html", ".htm", ".mdx", ".markdown", ".md"].first { path.lowercased().hasSuffix($0) } ?? ""
    let stem = String(path.dropLast(ending.count))
    let folder = stem.lastIndex(of: "/").map { stem[...$0] } ?? ""
    let isIndex = ["readme", "index", "_index"].contains(stem.dropFirst(folder.count).lowercased())
    let candidates = isIndex ? ["\(folder)index.md"] : ["\(stem).md", "\(stem)/index.md"]
    let target = candidates.first { site.structure.articleIndex(at: $0) != nil }
    guard let target, !target.contains(where: { " ()<>".contains($0) }) else { return nil }
    let anchor = article.source.text(in: link.range).drop { $0 != "#" }
    return Diagnostic.Correction(
      range: link.range, text: ContentPath.relative(target, from: article.path) + anchor)
  }

  /// A finding about a link that leads nowhere; else nil. `hint` makes the hint for a missing path below `content/`.
  static func broken(_ link: Link, in source: SourceFile, hint: (String) -> String) -> Diagnostic? {
    guard case .unknown(let written, let path) = link.target else { return nil }
    return Diagnostic(
      path.leavesTheSite ? .leavesTheSite : brokenLink, in: source, at: link.range,
      "there is no page or file '\(written)'",
      hint: written.withMeantScheme.map { "write '\($0)'" } ?? hint(path))
  }
}

extension DiagnosticCode {
  static let leavesTheSite = DiagnosticCode("leaves-the-site", .error)
}

extension String {
  /// Whether a resolved path leads out of `content/`.
  var leavesTheSite: Bool { split(separator: "/").contains("..") }
}
