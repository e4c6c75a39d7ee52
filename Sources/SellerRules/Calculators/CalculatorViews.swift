import Days
import Markdown
import SiteModel
import Templating
import TradeAssurance

extension EmbedKind {
  /// The calculators, which take their figures from `tables`.
  static func calculators(_ tables: Tables) -> [EmbedKind] {
    [
      calculator("fees", card: CalculatorCardView.fees) { _ in OrderView.examples(tables.fees) },
      calculator("price", card: CalculatorCardView.price) { _ in OrderView.examplesOfPrices(tables.fees) },
      calculator(
        "deadlines", scripts: ["case-days", "events"],
        card: { JoinedView(CalculatorCardView.deadlines($0), CaseFormView(context: $0)) }
      ) { CaseExample.answered($0, tables.refunds) },
      calculator("review", card: CalculatorCardView.review) { _ in ReviewExampleView.all(tables) },
    ]
  }

  /// A calculator with its worked examples. `scripts` has the scripts that it imports beside those of all calculators.
  private static func calculator<Card: View, Example: View>(
    _ name: String, scripts: [String] = [], card: @escaping @Sendable (EmbedContext) -> Card,
    examples: @escaping @Sendable (EmbedContext) -> [Example]
  ) -> EmbedKind {
    let common = ["calculator", "errors", "glance", "link", "tools", "wording"]
    return EmbedKind(
      EmbedName("calculator", name, isHeading: true), template: "calculators/\(name)",
      scripts: (name, common + scripts)
    ) { JoinedView(card($0), FormView(context: $0, examples: examples($0))) }
  }
}

/// The facts and worked examples of a calculator's form. The first example also fills the form.
private struct FormView<Example: View>: View {
  let context: EmbedContext
  let examples: [Example]

  static var fields: [Field<Self>] {
    [
      .view("transactionFeeFact") { $0.context.fact(.transactionFee) },
      .view("withdrawalFeeFact") { $0.context.fact(.withdrawalFee) },
      .view("period") { $0.context.fact(.applicationReview) },
      .view("start") { $0.examples.first },
      .list("examples") { $0.examples },
    ]
  }
}

/// An order with its fees. It has each amount as shown, with `Field` as typed in the form, with `Line` as subtracted.
struct OrderView: View {
  let fees: OrderFees
  /// The net that the seller wants, in an answer to `price`.
  var net: Money?

  static let fields: [Field<Self>] =
    OrderAmount.allCases.flatMap { amount in
      [
        .text(amount.id) { $0.fees[amount].shown },
        .text("\(amount.id)Field") { $0.fees[amount] == .zero ? "0" : $0.fees[amount].text },
        .text("\(amount.id)Line") { (.zero - $0.fees[amount]).shown },
      ]
    } + [
      .text("net") { $0.net?.shown },
      .text("netField") { $0.net?.text },
      .text("withdrawals") { String($0.fees.order.withdrawals.count) },
    ]

  /// The example orders, in cents. One out of range would be left out; a test checks that all are in range.
  static func examples(_ schedule: FeeSchedule) -> [OrderView] {
    let orders: [(amount: Int64, tax: Int64, withdrawals: Int32)] = [
      (100_000, 0, 0), (100_000, 8_000, 1), (16, 0, 0), (17, 0, 0), (1_650, 0, 2), (50, 0, 1),
    ]
    return orders.compactMap { amount, tax, withdrawals in
      let order = try? Order(
        amount: Money(cents: amount), tax: Money(cents: tax), withdrawals: WithdrawalCount(withdrawals))
      return order.map { OrderView(fees: schedule.fees(of: $0)) }
    }
  }

  /// The orders for wanted nets, in cents. A net without a price would be left out; a test checks that all have one.
  static func examplesOfPrices(_ schedule: FeeSchedule) -> [OrderView] {
    let nets: [(net: Int64, withdrawals: Int32)] = [(100_000, 0), (97_000, 0), (16, 0), (100_000, 1)]
    return nets.compactMap { cents, withdrawals in
      let net = Money(cents: cents)
      let order = try? schedule.order(leaving: net, withdrawals: WithdrawalCount(withdrawals))
      return order.map { OrderView(fees: schedule.fees(of: $0), net: net) }
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

  /// Examples from Thursday to Monday, because the results differ around a weekend.
  static func all(_ tables: Tables) -> [ReviewExampleView] {
    let thursday = Day(year: 2026, month: 3, day: 5)
    return (0..<5).map { (days: Int32) in
      let submitted = thursday + days
      return ReviewExampleView(submitted: submitted, expectedBy: tables.applicationReview.after(submitted))
    }
  }
}
