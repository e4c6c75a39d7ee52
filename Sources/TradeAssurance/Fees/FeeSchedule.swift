/// What Trade Assurance costs.
public struct FeeSchedule: Hashable, Sendable {
  /// Charged to the seller for each order, on the order amount excluding tax.
  ///
  /// Source: "What does Alibaba charge for Trade Assurance?"
  public var transactionFee: Rate
  /// What a buyer pays for Trade Assurance.
  ///
  /// Source: "What does Alibaba charge for Trade Assurance?"
  public var buyerFee: Money
  /// Hidden or recurring fees.
  ///
  /// Source: "What does this mean for US sellers?"
  public var recurringFee: Money
  /// Charged to the seller for each withdrawal of funds through Alipay.
  ///
  /// Source: "Is there a fee for withdrawing funds through Alipay?"
  public var withdrawalFee: Money
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

  /// The order without tax of the smallest amount that leaves the seller at least the wanted net.
  ///
  /// - Parameter net: from one cent.
  /// - Throws: `.netTooSmall` below one cent, `.priceTooLarge` where the amount would pass `Money.largest`.
  public func order(
    leaving net: Money, withdrawals: WithdrawalCount = .none
  ) throws(InvalidOrder) -> Order {
    guard net >= .cent else { throw .netTooSmall }
    guard net <= .largest else { throw .priceTooLarge }
    let amount = transactionFee.smallestAmount(leaving: net + withdrawalFee * withdrawals.count)
    guard amount <= .largest else { throw .priceTooLarge }
    return try Order(amount: amount, withdrawals: withdrawals)
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
  /// What is left for the seller, tax included. It may be negative.
  public let sellerReceives: Money
}
