/// A Trade Assurance order, as far as fees depend on it.
public struct Order: Hashable, Sendable {
  /// The price of the goods without tax: one cent to `Money.largest`.
  public let amount: Money
  /// The tax: zero to `Money.largest`.
  public let tax: Money
  public let withdrawals: WithdrawalCount

  /// Throws `.amountTooSmall` or `.amountTooLarge` if the amount or the tax is out of range.
  public init(amount: Money, tax: Money = .zero, withdrawals: WithdrawalCount = .none) throws(ErrorCode) {
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

  /// The amount without tax and after fees, which may be negative.
  public var afterFees: Money { order.amount - transactionFee - withdrawalFees }

  /// The money paid out to the seller, tax included. The amount may be negative.
  public var sellerReceives: Money { afterFees + order.tax }
}
