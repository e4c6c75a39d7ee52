import Days
import Diagnostics
import SiteModel

extension SiteCheck {
  /// How many days before a day its note is told.
  static let noticeDays: Int32 = 30

  private static let reviewDue = DiagnosticCode("review-due", .note)

  /// Articles whose review is due. The finding never stops a publish.
  static let reviewDays = SiteCheck.ofEachArticle("articles to review") { site in
    let published = PublishDays(site)
    return { article, _ in
      // Told before, so that no night brings it unannounced.
      let days = published[article]
      let first = days.isEmpty ? site.structure.today : max(site.structure.today, days.lowerBound)
      guard let day = article.frontMatter.reviewBy, day.value - first < Self.noticeDays else { return [] }
      return [
        Diagnostic(
          reviewDue, in: article.source, at: day.range,
          "the article's review \(day.value < site.structure.today ? "was" : "is") due on \(day.value.text)",
          hint: "review it and move 'reviewBy'")
      ]
    }
  }
}
