import Diagnostics
import SiteModel

extension SiteCheck {
  private static let reviewDue = DiagnosticCode("review-due", .note)

  /// Articles whose review is due. The finding never stops a publish.
  static let reviewDays = SiteCheck.ofEachArticle("articles to review") { site in
    { article, _ in
      guard let day = article.frontMatter.reviewBy, site.structure.today > day.value else { return [] }
      return [
        Diagnostic(
          reviewDue, in: article.source, at: day.range,
          "the article's review was due on \(day.value.text)",
          hint: "review it and move 'reviewBy'")
      ]
    }
  }
}
