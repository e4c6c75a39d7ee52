import TradeAssurance

/// The names of the fee calculator's form and examples.
struct FeesFormView: View {
  enum Key: String, CaseIterable {
    case transactionFee, withdrawalFee, buyerFee, start, examples
  }

  let frame: CalculatorFrame

  func value(of key: Key) -> ViewValue {
    let fees = OrderExample.all.compactMap { $0.fees(in: frame.edition) }
    return switch key {
    case .transactionFee: .view(frame.fact(.transactionFee))
    case .withdrawalFee: .view(frame.fact(.withdrawalFee))
    case .buyerFee: .view(frame.fact(.buyerFee))
    case .start: .view(fees.first.map(OrderView.init))
    case .examples: .list(fees.map(OrderView.init))
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .transactionFee, .withdrawalFee, .buyerFee: .view(FactLinkView.self)
    case .start: .view(OrderView.self)
    case .examples: .list(OrderView.self)
    }
  }
}

/// An order as an example, the first also as what the form starts with.
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

  func fees(in edition: Edition) -> OrderFees? {
    // An example out of range would be left out; a test knows that none is.
    let order = try? Order(
      amount: Money(cents: amount), tax: Money(cents: tax), withdrawals: WithdrawalCount(withdrawals))
    return order.map(edition.tables.fees.fees)
  }
}

/// An order with its fees: as its fields are typed, as amounts are shown, and as lines that are subtracted.
struct OrderView: View {
  enum Key: String, CaseIterable {
    case amountField, taxField, withdrawalsField
    case amount, tax, withdrawals, transactionFeeAmount, withdrawalFees, buyerFeeAmount, sellerReceives
    case transactionFeeLine, withdrawalFeesLine
  }

  let fees: OrderFees

  func value(of key: Key) -> ViewValue {
    switch key {
    case .amountField: .text(fees.order.amount.text)
    case .taxField: .text(fees.order.tax == .zero ? "0" : fees.order.tax.text)
    case .withdrawalsField, .withdrawals: .text(String(fees.order.withdrawals.count))
    case .amount: .text(fees.order.amount.shown)
    case .tax: .text(fees.order.tax.shown)
    case .transactionFeeAmount: .text(fees.transactionFee.shown)
    case .withdrawalFees: .text(fees.withdrawalFees.shown)
    case .buyerFeeAmount: .text(fees.buyerFee.shown)
    case .sellerReceives: .text(fees.sellerReceives.shown)
    case .transactionFeeLine: .text(fees.transactionFee.shownSubtracted)
    case .withdrawalFeesLine: .text(fees.withdrawalFees.shownSubtracted)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}

extension Money {
  /// The amount as a line of a sum that takes it away.
  fileprivate var shownSubtracted: String {
    (Money.zero - self).shown
  }
}
