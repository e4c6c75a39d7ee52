import Days
import TradeAssurance

/// One line of an answer for people: a label, the value, and a remark, which may be empty.
private typealias Line = (label: String, value: String, remark: String)

extension Answer {
  /// One line for each value, with the values in one column.
  var table: String {
    let width = lines.map(\.label.count).max() ?? 0
    return lines.map { line in
      let label = line.label + String(repeating: " ", count: width - line.label.count)
      return "\(label)  \(line.value)" + (line.remark.isEmpty ? "" : " (\(line.remark))")
    }.joined(separator: "\n")
  }

  private var lines: [Line] {
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

  private static func line(of deadline: Deadline) -> Line {
    (
      deadline.rule.id, "last full day \(deadline.lastDay.shownWithWeekday)",
      "then, on \(deadline.takesEffect.shown): \(deadline.rule.words.effect)"
    )
  }
}
