import Diagnostics
import Markdown
import SiteModel

extension DiagnosticCode {
  static let repeatedTable = DiagnosticCode("repeated-table", .error)
}

extension SiteCheck {
  /// An article shows a CSV file at most once. Otherwise a page's size could grow with the product of both
  /// files' sizes.
  static let repeatedTables = SiteCheck.ofEachArticle("repeated tables") { _ in
    { article, text in
      var shown: Set<String> = []
      return text.body.embeds.compactMap { embed in
        guard case .csv(let path) = embed.kind, !shown.insert(path).inserted else { return nil }
        return Diagnostic(
          .repeatedTable, in: article.source, at: embed.range,
          "the table '\(path)' is already shown in this article",
          hint: "show it once and link to its heading")
      }
    }
  }
}
