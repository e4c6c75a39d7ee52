import Diagnostics
import Markdown
import SiteModel

extension DiagnosticCode {
  static let brokenLink = DiagnosticCode("broken-link", .error)
}

extension SiteCheck {
  /// Links within the site lead to an article, a section, or a file beside the articles.
  static let brokenLinks = SiteCheck.ofEachArticle("broken links") { article, text, site in
    text.body.links.compactMap { link in
      guard case .unknown(let written, let path) = link.target else { return nil }
      return Diagnostic(
        .brokenLink, in: article.source, at: link.range, "there is no '\(written)'",
        hint: PathHint(site).hint(for: path, from: article))
    }
  }
}

/// The nearest path of the site, as a link from an article would write it.
struct PathHint {
  private let paths: [String]

  init(_ site: Site) {
    paths = site.articles.map(\.path) + site.structure.assets.map(\.path)
  }

  func hint(for path: String, from article: Article) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let sameName = paths.filter { $0 == name || $0.hasSuffix("/" + name) }
    if sameName.count == 1 {
      return "did you mean '\(ContentPath.relative(sameName[0], from: article.path))'?"
    }
    if let nearest = Suggestion.nearest(to: path, among: paths) {
      return "did you mean '\(ContentPath.relative(nearest, from: article.path))'?"
    }
    return "write the path of the article's file, as in '../fees/index.md'"
  }
}
