import ArgumentParser

/// When the result of an application is typically known.
struct CalcReview: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Computes the day by which an application typically has its result.",
    discussion: """
      Example:
        helpcenter calc review --submitted 2026-03-06 --json
      """)

  @Option(parsing: .unconditional, help: "The day on which the form was submitted, as YYYY-MM-DD.")
  var submitted: String

  @OptionGroup var form: CalcForm

  var options: [(name: String, value: String)] { [("submitted", submitted)] }
}
