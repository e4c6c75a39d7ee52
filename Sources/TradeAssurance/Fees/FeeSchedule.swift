/// The fees of Trade Assurance.
public struct FeeSchedule: Hashable, Sendable {
  /// The seller's fee, on the order amount excluding tax. Source: "What does Alibaba charge for Trade Assurance?"
  public var transactionFee: Rate
  /// The buyer's fee for Trade Assurance. Source: "What does Alibaba charge for Trade Assurance?"
  public var buyerFee: Money
  /// The hidden or recurring fees. Source: "What does this mean for US sellers?"
  public var recurringFee: Money
  /// The seller's fee for each withdrawal. Source: "Is there a fee for withdrawing funds through Alipay?"
  public var withdrawalFee: Money

  /// The fees of one order and the money the seller receives. The fee is rounded once, half up to the cent,
  /// on the order's amount (our interpretation: the source has no rule). Tax carries no fee.
  public func fees(of order: Order) -> OrderFees {
    OrderFees(
      order: order, transactionFee: transactionFee.share(of: order.amount),
      withdrawalFees: withdrawalFee * order.withdrawals.count, buyerFee: buyerFee)
  }

  /// The order without tax with the smallest amount that leaves the seller at least `net`. Throws `.amountTooSmall`
  /// below one cent, `.priceTooLarge` if the amount would exceed `Money.largest`.
  public func order(leaving net: Money, withdrawals: WithdrawalCount = .none) throws(ErrorCode) -> Order {
    guard net >= .cent else { throw .amountTooSmall }
    guard net <= .largest else { throw .priceTooLarge }
    let amount = transactionFee.smallestAmount(leaving: net + withdrawalFee * withdrawals.count)
    guard amount <= .largest else { throw .priceTooLarge }
    return try Order(amount: amount, withdrawals: withdrawals)
  }
}
