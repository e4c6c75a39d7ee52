import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let longTitle = DiagnosticCode("long-title", .warning)
  static let duplicateTitle = DiagnosticCode("duplicate-title", .warning)
}

extension SiteCheck {
  /// The number of characters a search engine shows of a title.
  private static let longestTitle = 60

  /// Titles are short, and no two are alike.
  static let titles = SiteCheck.ofSite("titles") { site in
    var owners: [String: Article] = [:]
    var found: [Diagnostic] = []
    for (article, text) in zip(site.articles, site.texts) where article.isShown && !text.title.plain.isEmpty {
      let title = text.title.plain
      let range = article.frontMatter.title.range
      if title.utf8.count > longestTitle, title.count > longestTitle {
        found.append(
          Diagnostic(
            .longTitle, in: article.source, at: range, "the title has \(title.count) characters",
            hint: "shorten it to \(longestTitle) characters"))
      }
      let key = title.lowercased()
      if let owner = owners[key] {
        found.append(
          Diagnostic(
            .duplicateTitle, in: article.source, at: range, "'\(owner.source.path)' has the same title",
            hint: "say in each title how the articles differ"))
      }
      owners[key] = article
    }
    return found
  }
}
