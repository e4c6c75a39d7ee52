/// A Trade Assurance order, as far as fees depend on it.
public struct Order: Hashable, Sendable {
  /// The price of the goods without tax: one cent to `Money.largest`.
  public let amount: Money
  /// The tax: zero to `Money.largest`.
  public let tax: Money
  public let withdrawals: WithdrawalCount

  /// An order whose amount and tax are in range.
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

public struct OrderFees: Hashable, Sendable {
  public let order: Order
  /// The seller's fee on the order's amount.
  public let transactionFee: Money
  public let withdrawalFees: Money
  /// The amount that the buyer pays in addition for Trade Assurance.
  public let buyerFee: Money
  /// The money paid out to the seller, tax included. The amount may be negative.
  public let sellerReceives: Money

  /// The amount without tax and after fees, which may be negative.
  public var afterFees: Money {
    order.amount - transactionFee - withdrawalFees
  }
}

extension FeeSchedule {
  /// The fees of one order and the money the seller receives. The fee is rounded once, half up to the cent,
  /// on the order's amount (our interpretation: the source has no rule). Tax carries no fee.
  public func fees(of order: Order) -> OrderFees {
    let transactionFee = transactionFee.share(of: order.amount)
    let withdrawalFees = withdrawalFee * order.withdrawals.count
    return OrderFees(
      order: order, transactionFee: transactionFee, withdrawalFees: withdrawalFees, buyerFee: buyerFee,
      sellerReceives: order.amount + order.tax - transactionFee - withdrawalFees)
  }
}
