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
  /// The order without tax of the smallest amount that leaves the seller at least the wanted net.
  ///
  /// - Parameter net: from one cent.
  /// - Throws: `.amountTooSmall` below one cent, `.priceTooLarge` where the amount would pass `Money.largest`.
  public func order(
    leaving net: Money, withdrawals: WithdrawalCount = .none
  ) throws(ErrorCode) -> Order {
    guard net >= .cent else { throw .amountTooSmall }
    guard net <= .largest else { throw .priceTooLarge }
    let amount = transactionFee.smallestAmount(leaving: net + withdrawalFee * withdrawals.count)
    guard amount <= .largest else { throw .priceTooLarge }
    return try Order(amount: amount, withdrawals: withdrawals)
  }
}
