import Days
import TradeAssurance

/// One line of an answer for people: a label, the value, and a remark.
struct CalcLine {
  let label: String
  let value: String
  let remark: String

  init(_ label: String, _ value: String, _ remark: String = "") {
    self.label = label
    self.value = value
    self.remark = remark
  }
}

extension Answer {
  /// One line for each value, with the values in one column.
  var table: String {
    let width = lines.map(\.label.count).max() ?? 0
    return lines.map { line in
      let label = line.label + String(repeating: " ", count: width - line.label.count)
      return "\(label)  \(line.value)" + (line.remark.isEmpty ? "" : " (\(line.remark))")
    }.joined(separator: "\n")
  }

  private var lines: [CalcLine] {
    switch self {
    case .fee(let fees):
      [
        CalcLine("order amount", fees.order.amount.shown),
        CalcLine("tax", fees.order.tax.shown),
        CalcLine("transaction fee", fees.transactionFee.shown, "rounded half up to the cent"),
        CalcLine("withdrawal fees", fees.withdrawalFees.shown),
        CalcLine("fee for the buyer", fees.buyerFee.shown),
        CalcLine("left after fees", fees.afterFees.shown, "without the tax"),
        CalcLine(
          "the seller receives", fees.sellerReceives.shown,
          fees.sellerReceives < .zero ? "less than nothing" : ""),
      ]
    case .price(_, let fees):
      [
        CalcLine("price to charge", fees.order.amount.shown, "tax excluded"),
        CalcLine("transaction fee", fees.transactionFee.shown, "rounded half up to the cent"),
        CalcLine("withdrawal fees", fees.withdrawalFees.shown),
        CalcLine("the seller receives", fees.sellerReceives.shown),
      ]
    case .review(let submitted, let expectedBy):
      [
        CalcLine("submitted", submitted.shownWithWeekday),
        CalcLine("result expected by", expectedBy.shownWithWeekday, "holidays aren’t counted"),
      ]
    case .days(let from, let to):
      [CalcLine("days from \(from.text) to \(to.text)", "\(to - from)")]
    case .deadlines(let applied, _, .ended(let end)):
      [
        CalcLine("refund requested", applied.shownWithWeekday),
        CalcLine("since", end.day.shownWithWeekday, end.outcome.cause),
      ]
    case .deadlines(let applied, let today, .negotiating(let negotiation)):
      Self.lines(applied: applied, today: today, negotiation)
    }
  }

  private static func lines(applied: Day, today: Day, _ negotiation: Negotiation) -> [CalcLine] {
    let start = [
      CalcLine("refund requested", applied.shownWithWeekday),
      CalcLine("today", today.shownWithWeekday),
      CalcLine(
        "waiting for", "the \(negotiation.awaiting.id)", "since \(negotiation.since.shownWithWeekday)"),
    ]
    let clocks = negotiation.deadlines.map { deadline in
      CalcLine(
        deadline.rule.id, "last full day \(deadline.lastDay.shownWithWeekday)",
        "then, on \(deadline.takesEffect.shown): \(deadline.rule.effect)")
    }
    return start + clocks + [CalcLine("by our count", "the platform’s clock and time zone decide")]
  }
}
