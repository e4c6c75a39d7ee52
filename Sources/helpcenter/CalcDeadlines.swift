import ArgumentParser
import HelpCenterKit
import TradeAssurance

/// The state of a refund case.
struct CalcDeadlines: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines",
    abstract: "Computes the state of a refund case and its next deadlines.",
    discussion: """
      Example:
        helpcenter calc deadlines --applied 2026-03-01 --event seller-replied:2026-03-03 --today 2026-03-10 --json
      """)

  @Option(parsing: .unconditional, help: "The day on which the buyer asked for a refund, as YYYY-MM-DD.")
  var applied: String

  @Option(
    name: .customLong("event"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What happened and when, as NAME:YYYY-MM-DD; in order, as often as needed.",
      discussion: "The names: \(CaseEvent.Kind.allCases.map(\.id).joined(separator: ", "))."))
  var events: [String] = []

  @Option(
    parsing: .unconditional, help: "The day to compute for, as YYYY-MM-DD. (default: the local date)")
  var today: String?

  @OptionGroup var form: CalcForm

  var options: [(name: String, value: String)] {
    [("applied", applied)] + events.map { ("event", $0) } + [("today", today ?? Clock.todayHere().text)]
  }
}
