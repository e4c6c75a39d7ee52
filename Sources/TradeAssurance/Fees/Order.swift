/// A Trade Assurance order, as far as fees go.
public struct Order: Hashable, Sendable {
  /// What the buyer pays for the goods, tax excluded: one cent to `Money.largest`.
  public let amount: Money
  /// The tax: nothing to `Money.largest`.
  public let tax: Money
  /// How often the money is withdrawn.
  public let withdrawals: WithdrawalCount

  /// An order within the ranges.
  ///
  /// - Throws: `.amountTooSmall` or `.amountTooLarge`.
  public init(
    amount: Money, tax: Money = .zero, withdrawals: WithdrawalCount = .none
  ) throws(ErrorCode) {
    guard amount >= .cent else { throw .amountTooSmall }
    guard amount <= .largest else { throw .amountTooLarge }
    guard tax >= .zero else { throw .amountTooSmall }
    guard tax <= .largest else { throw .amountTooLarge }
    self.amount = amount
    self.tax = tax
    self.withdrawals = withdrawals
  }
}

extension Order {
  /// The order of a query.
  init(_ fields: QueryFields) throws(ErrorCode) {
    try self.init(amount: fields.amount, tax: fields.tax, withdrawals: fields.withdrawals)
  }
}

/// The fees of one order.
public struct OrderFees: Hashable, Sendable {
  /// The order.
  public let order: Order
  /// The seller's fee on the order's amount.
  public let transactionFee: Money
  /// The fees of all withdrawals.
  public let withdrawalFees: Money
  /// What the buyer pays on top for Trade Assurance.
  public let buyerFee: Money
  /// What is paid out to the seller, tax included. It may be negative.
  public let sellerReceives: Money

  /// What is the seller's own: the amount without the fees, without tax. It may be negative.
  public var afterFees: Money {
    order.amount - transactionFee - withdrawalFees
  }
}

extension FeeSchedule {
  /// The fees of one order and what the seller receives. The fee is rounded half up to the cent, once, on the
  /// order's amount (our reading: the source names no rule); tax carries no fee.
  public func fees(of order: Order) -> OrderFees {
    let transactionFee = transactionFee.share(of: order.amount)
    let withdrawalFees = withdrawalFee * order.withdrawals.count
    return OrderFees(
      order: order,
      transactionFee: transactionFee,
      withdrawalFees: withdrawalFees,
      buyerFee: buyerFee,
      sellerReceives: order.amount + order.tax - transactionFee - withdrawalFees)
  }
}

extension AnswerText {
  /// Writes what the fees of an order are: the keys are in order.
  mutating func write(_ fees: OrderFees) {
    member("afterFees", fees.afterFees)
    member("amount", fees.order.amount)
    member("buyerFee", fees.buyerFee)
    member("currency", "USD")
    member("sellerReceives", fees.sellerReceives)
    member("tax", fees.order.tax)
    member("transactionFee", fees.transactionFee)
    member("withdrawalFees", fees.withdrawalFees)
    member("withdrawals", fees.order.withdrawals.count)
  }
}
