import Days
import Diagnostics
import SiteModel

extension SiteCheck {
  /// The number of days before a review at which a note appears.
  static let noticeDays: Int32 = 30

  /// A note on each article whose review is due. Notes stop no publish.
  static let reviewDays = SiteCheck.ofEachArticle("articles to review") { site in
    { article, _ in
      let days = site.published[article]
      let first = days.isEmpty ? site.structure.today : max(site.structure.today, days.lowerBound)
      guard let day = article.frontMatter.reviewBy, day.value - first < Self.noticeDays else { return [] }
      return [
        Diagnostic(
          .note("review-due"), in: article.source, at: day.range,
          "the article's review \(day.value < site.structure.today ? "was" : "is") due on \(day.value.text)",
          hint: "review it and move 'reviewBy'")
      ]
    }
  }
}
