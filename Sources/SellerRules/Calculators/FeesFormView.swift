import Facts
import SiteModel
import Templating
import TradeAssurance

struct FeesFormView: View {
  let context: EmbedContext
  let tables: Tables

  static let fields: [Field<Self>] = [
    .view("transactionFee") { $0.context.fact(.transactionFee) },
    .view("withdrawalFee") { $0.context.fact(.withdrawalFee) },
    .view("start") { $0.examples.first },
    .list("examples") { $0.examples },
  ]

  /// The example orders, in cents; the first one also fills the form.
  private static let orders: [(amount: Int64, tax: Int64, withdrawals: Int32)] = [
    (100_000, 0, 0), (100_000, 8_000, 1), (16, 0, 0), (17, 0, 0), (1_650, 0, 2), (50, 0, 1),
  ]

  private var examples: [OrderView] {
    Self.orders.compactMap { amount, tax, withdrawals in
      // An example out of range would be left out; a test checks that all are in range.
      let order = try? Order(
        amount: Money(cents: amount), tax: Money(cents: tax), withdrawals: WithdrawalCount(withdrawals))
      return order.map { OrderView(fees: tables.fees.fees(of: $0)) }
    }
  }
}

/// An order with its fees: as typed in the fields, as shown amounts, and as subtracted lines.
struct OrderView: View {
  let fees: OrderFees

  static let fields: [Field<Self>] = [
    .text("amountField") { $0.fees.order.amount.text },
    .text("taxField") { $0.fees.order.tax == .zero ? "0" : $0.fees.order.tax.text },
    .text("withdrawalsField") { String($0.fees.order.withdrawals.count) },
    .text("amount") { $0.fees.order.amount.shown },
    .text("tax") { $0.fees.order.tax.shown },
    .text("withdrawals") { String($0.fees.order.withdrawals.count) },
    .text("transactionFeeAmount") { $0.fees.transactionFee.shown },
    .text("withdrawalFees") { $0.fees.withdrawalFees.shown },
    .text("afterFees") { $0.fees.afterFees.shown },
    .text("sellerReceives") { $0.fees.sellerReceives.shown },
    .text("transactionFeeLine") { $0.fees.transactionFee.shownSubtracted },
    .text("withdrawalFeesLine") { $0.fees.withdrawalFees.shownSubtracted },
  ]
}

extension Money {
  /// The amount as a subtracted line of a sum.
  fileprivate var shownSubtracted: String {
    (Money.zero - self).shown
  }
}
