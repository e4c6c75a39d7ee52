import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// An article shows each CSV file at most once. Otherwise a short article that repeats a large file would become a
  /// huge page.
  static let repeatedTables = SiteCheck.ofEachArticle("repeated tables") { _ in
    { article, text in
      var shown: Set<String> = []
      return text.body.embeds.compactMap { embed in
        guard case .csv(let path) = embed.kind, !shown.insert(path).inserted else { return nil }
        return Diagnostic(
          .error("repeated-table"), in: article.source, at: embed.range,
          "the table '\(path)' is already shown in this article",
          hint: "show it once and link to its heading")
      }
    }
  }
}
