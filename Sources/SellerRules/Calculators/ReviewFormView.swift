import Days
import Facts
import SiteModel
import Templating
import TradeAssurance

struct ReviewFormView: View {
  let context: EmbedContext
  let tables: Tables

  static let fields: [Field<Self>] = [
    .view("period") { $0.context.fact(.applicationReview) },
    .list("examples") { $0.examples },
  ]

  private static let thursday = Day(year: 2026, month: 3, day: 5)

  /// Examples from Thursday to Monday, because the results differ around a weekend.
  private var examples: [ReviewExampleView] {
    (0..<5).map { (days: Int32) in
      let submitted = Self.thursday + days
      return ReviewExampleView(
        submitted: submitted, expectedBy: tables.applicationReview.after(submitted))
    }
  }
}

struct ReviewExampleView: View {
  let submitted: Day
  let expectedBy: Day

  static let fields: [Field<Self>] = [
    .text("submitted") { $0.submitted.shownWithWeekday },
    .text("expectedBy") { $0.expectedBy.shownWithWeekday },
  ]
}
