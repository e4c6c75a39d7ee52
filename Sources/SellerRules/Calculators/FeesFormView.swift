import Facts
import Templating
import TradeAssurance

struct FeesFormView: View {
  let frame: CalculatorFrame

  static let fields: [Field<Self>] = [
    .view("transactionFee") { $0.frame.context.fact(.transactionFee) },
    .view("withdrawalFee") { $0.frame.context.fact(.withdrawalFee) },
    .view("start") { $0.fees.first.map(OrderView.init) },
    .list("examples") { $0.fees.map(OrderView.init) },
  ]

  private var fees: [OrderFees] { OrderExample.all.compactMap { $0.fees(in: frame.tables) } }
}

/// An example of an order; the first one also fills the form.
private struct OrderExample {
  let amount: Int64
  var tax: Int64 = 0
  var withdrawals: Int32 = 0

  static let all = [
    OrderExample(amount: 100_000),
    OrderExample(amount: 100_000, tax: 8_000, withdrawals: 1),
    OrderExample(amount: 16),
    OrderExample(amount: 17),
    OrderExample(amount: 1_650, withdrawals: 2),
    OrderExample(amount: 50, withdrawals: 1),
  ]

  func fees(in tables: Tables) -> OrderFees? {
    // An example out of range would be left out; a test checks that none is.
    let order = try? Order(
      amount: Money(cents: amount), tax: Money(cents: tax), withdrawals: WithdrawalCount(withdrawals))
    return order.map(tables.fees.fees)
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
