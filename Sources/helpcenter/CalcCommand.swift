import ArgumentParser
import Days
import HelpCenterKit
import TradeAssurance

/// The calculations of the domain, for support staff and scripts.
struct CalcCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calc", abstract: "Computes a fee, a price or a deadline, as the pages' calculators do.",
    discussion: "Example:\n  helpcenter calc fee --amount 1000.00 --tax 80 --withdrawals 1",
    subcommands: [CalcFee.self, CalcPrice.self, CalcReview.self, CalcDeadlines.self])
}

struct CalcFee: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee", abstract: "Computes the fees of an order and what the seller receives.",
    discussion: "Example:\n  helpcenter calc fee --amount 1000.00 --tax 80 --withdrawals 1 --json")

  @Option(parsing: .unconditional, help: "What the buyer pays for the goods, tax excluded, in US dollars.")
  var amount: String

  @Option(parsing: .unconditional, help: "The tax, in US dollars.")
  var tax = "0"

  @Option(parsing: .unconditional, help: "How often the money is withdrawn through Alipay.")
  var withdrawals = "0"

  @OptionGroup var form: CalcForm

  var options: [(name: String, value: String)] {
    [("amount", amount), ("tax", tax), ("withdrawals", withdrawals)]
  }
}

/// The price to charge for a wanted net.
struct CalcPrice: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "price", abstract: "Computes the smallest price that leaves the seller a wanted net.",
    discussion: "Example:\n  helpcenter calc price --net 1000.00 --withdrawals 1 --json")

  @Option(parsing: .unconditional, help: "What the seller wants to receive, in US dollars.")
  var net: String

  @Option(parsing: .unconditional, help: "How often the money is withdrawn through Alipay.")
  var withdrawals = "0"

  @OptionGroup var form: CalcForm

  var options: [(name: String, value: String)] { [("net", net), ("withdrawals", withdrawals)] }
}

/// When the result of an application is typically known.
struct CalcReview: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Computes the day by which an application typically has its result.",
    discussion: "Example:\n  helpcenter calc review --submitted 2026-03-06 --json")

  @Option(parsing: .unconditional, help: "The day on which the form was submitted, as YYYY-MM-DD.")
  var submitted: String

  @OptionGroup var form: CalcForm

  var options: [(name: String, value: String)] { [("submitted", submitted)] }
}

/// The state of a refund case.
struct CalcDeadlines: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines", abstract: "Computes the state of a refund case and its next deadlines.",
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
    let day = ("today", today ?? Day.today(in: .current).text)
    return [("applied", applied)] + events.map { ("event", $0) } + [day]
  }
}

extension Answer {
  /// The answer for people, line by line.
  var lines: [AnswerLine] {
    switch self {
    case .fee(let fees):
      [
        ("order amount", fees.order.amount.shown, ""),
        ("tax", fees.order.tax.shown, ""),
        ("transaction fee", fees.transactionFee.shown, "rounded half up to the cent"),
        ("withdrawal fees", fees.withdrawalFees.shown, ""),
        ("fee for the buyer", fees.buyerFee.shown, ""),
        ("left after fees", fees.afterFees.shown, "without the tax"),
        (
          "the seller receives", fees.sellerReceives.shown,
          fees.sellerReceives < .zero ? "less than nothing" : ""
        ),
      ]
    case .price(_, let fees):
      [
        ("price to charge", fees.order.amount.shown, "tax excluded"),
        ("transaction fee", fees.transactionFee.shown, "rounded half up to the cent"),
        ("withdrawal fees", fees.withdrawalFees.shown, ""),
        ("the seller receives", fees.sellerReceives.shown, ""),
      ]
    case .review(let submitted, let expectedBy):
      [
        ("submitted", submitted.shownWithWeekday, ""),
        ("result expected by", expectedBy.shownWithWeekday, "holidays aren’t counted"),
      ]
    case .days(let from, let to):
      [("days from \(from.text) to \(to.text)", "\(to - from)", "")]
    case .deadlines(let applied, _, .ended(let end)):
      [
        ("refund requested", applied.shownWithWeekday, ""),
        ("since", end.day.shownWithWeekday, end.outcome.cause),
      ]
    case .deadlines(let applied, let today, .negotiating(let negotiation)):
      [
        ("refund requested", applied.shownWithWeekday, ""),
        ("today", today.shownWithWeekday, ""),
        ("waiting for", "the \(negotiation.awaiting.id)", "since \(negotiation.since.shownWithWeekday)"),
      ] + negotiation.deadlines.map(Self.line)
        + [("by our count", "the platform’s clock and time zone decide", "")]
    }
  }

  private static func line(of deadline: Deadline) -> AnswerLine {
    (
      deadline.rule.id, "last full day \(deadline.lastDay.shownWithWeekday)",
      "then, on \(deadline.takesEffect.shown): \(deadline.rule.words.effect)"
    )
  }
}
