import ArgumentParser
import TradeAssurance

/// When the result of an application is typically there.
struct CalcReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Compute the day by which an application typically has its result.",
    discussion: """
      Example:
        helpcenter calc review --submitted 2026-03-06 --json
      """)

  @Option(parsing: .unconditional, help: "The day on which the form was submitted, as YYYY-MM-DD.")
  var submitted: String

  @OptionGroup var form: CalcForm

  func validate() throws {
    try requireValues([("submitted", submitted)])
  }

  func run() throws {
    try answer(form) {
      let day = try accepted("submitted", submitted, as: Day.init(parsing:))
      return ReviewAnswer(submitted: day, expectedBy: Tables.current.applicationReview.after(day))
    }
  }
}

/// What `calc review` answers.
private struct ReviewAnswer: CalcAnswer {
  let expectedBy, submitted: String
  private let days: (submitted: Day, expectedBy: Day)

  private enum CodingKeys: CodingKey {
    case expectedBy, submitted
  }

  init(submitted: Day, expectedBy: Day) {
    days = (submitted, expectedBy)
    self.submitted = String(submitted.text)
    self.expectedBy = String(expectedBy.text)
  }

  var lines: [CalcLine] {
    [
      CalcLine("submitted", days.submitted.shownWithWeekday),
      CalcLine("result expected by", days.expectedBy.shownWithWeekday, "holidays are not known"),
    ]
  }
}
