import ArgumentParser

/// The calculations of the domain, for support staff and scripts.
struct CalcCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calc",
    abstract: "Computes a fee, a price or a deadline, as the pages' calculators do.",
    discussion: """
      Example:
        helpcenter calc fee --amount 1000.00 --tax 80 --withdrawals 1
      """,
    subcommands: [CalcFee.self, CalcPrice.self, CalcReview.self, CalcDeadlines.self])
}
