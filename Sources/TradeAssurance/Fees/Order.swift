/// A Trade Assurance order, as far as fees go.
public struct Order: Hashable, Sendable {
  /// What the buyer pays for the goods, tax excluded: one cent to `Money.largest`.
  public let amount: Money
  /// The tax: nothing to `Money.largest`.
  public let tax: Money
  /// How often the money is withdrawn.
  public let withdrawals: WithdrawalCount

  /// An order within the ranges.
  public init(
    amount: Money, tax: Money = .zero, withdrawals: WithdrawalCount = .none
  ) throws(InvalidOrder) {
    guard amount >= .cent else { throw .amountTooSmall }
    guard amount <= .largest else { throw .amountTooLarge }
    guard tax >= .zero && tax <= .largest else { throw .taxOutOfRange }
    self.amount = amount
    self.tax = tax
    self.withdrawals = withdrawals
  }
}

/// Why an order or a wanted net is refused. The raw value is the stable code of the error.
public enum InvalidOrder: Int32, Error, CaseIterable, Sendable {
  /// An amount of less than one cent.
  case amountTooSmall = 40
  /// An amount above `Money.largest`.
  case amountTooLarge = 41
  /// A tax below nothing or above `Money.largest`.
  case taxOutOfRange = 42
  /// A wanted net of less than one cent.
  case netTooSmall = 43
  /// A wanted net whose price would be above `Money.largest`.
  case priceTooLarge = 44
}
