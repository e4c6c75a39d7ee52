import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let missingDescription = DiagnosticCode("missing-description", .warning)
  static let longDescription = DiagnosticCode("long-description", .warning)
  static let duplicateDescription = DiagnosticCode("duplicate-description", .warning)
}

extension SiteCheck {
  /// The number of characters a search engine shows of a description.
  private static let longestDescription = 160

  /// Every article has a short description; no two are alike.
  static let descriptions = SiteCheck.ofSite("descriptions") { site in
    var owners: [String: Article] = [:]
    var found: [Diagnostic] = []
    for (article, text) in zip(site.articles, site.texts) where article.isShown {
      guard let written = article.frontMatter.description, let description = text.description?.plain else {
        guard article.frontMatter.isWhole else { continue }
        found.append(
          Diagnostic(
            .missingDescription, in: article.source, at: article.frontMatter.title.range,
            "the article has no 'description'",
            hint: "add a line 'description: …' that answers the title in one sentence"))
        continue
      }
      if description.utf8.count > longestDescription, description.count > longestDescription {
        found.append(
          Diagnostic(
            .longDescription, in: article.source, at: written.range,
            "the description has \(description.count) characters",
            hint: "shorten it to \(longestDescription) characters"))
      }
      let key = description.lowercased()
      if let owner = owners[key] {
        found.append(
          Diagnostic(
            .duplicateDescription, in: article.source, at: written.range,
            "'\(owner.source.path)' has the same description", hint: "say what this article answers"))
      }
      owners[key] = article
    }
    return found
  }
}
