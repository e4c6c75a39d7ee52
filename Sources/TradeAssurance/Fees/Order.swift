import Days

/// A Trade Assurance order, as far as fees depend on it.
public struct Order: Hashable, Sendable {
  /// The price of the goods without tax: one cent to `Money.largest`.
  public internal(set) var amount = Money.cent
  /// The tax: zero to `Money.largest`.
  public internal(set) var tax = Money.zero
  public internal(set) var withdrawals = WithdrawalCount.none

  /// The smallest order, whose values a query replaces.
  init() {}

  /// Throws `.amountTooSmall` or `.amountTooLarge` if the amount or the tax is out of range.
  public init(amount: Money, tax: Money = .zero, withdrawals: WithdrawalCount = .none) throws(ErrorCode) {
    guard amount >= .cent, tax >= .zero else { throw .amountTooSmall }
    guard amount <= .largest, tax <= .largest else { throw .amountTooLarge }
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

  public subscript(amount: OrderAmount) -> Money {
    switch amount {
    case .afterFees: afterFees
    case .amount: order.amount
    case .buyerFee: buyerFee
    case .sellerReceives: sellerReceives
    case .tax: order.tax
    case .transactionFee: transactionFee
    case .withdrawalFees: withdrawalFees
    }
  }
}

/// The amounts of an order with its fees. The names are the keys in answers and the fields of templates.
public enum OrderAmount: UInt8, Named, CaseIterable, Sendable {
  case afterFees, amount, buyerFee, sellerReceives, tax, transactionFee, withdrawalFees

  public static var names: Name {
    "afterFees amount buyerFee sellerReceives tax transactionFee withdrawalFees"
  }
}

/// The number of times the money of an order is withdrawn: a whole number, 0 to 1000.
public struct WithdrawalCount: Hashable, Sendable {
  public let count: Int32

  public static let largest: Int32 = 1_000

  public static let none = WithdrawalCount()

  private init() { count = 0 }

  /// Throws `.negativeCount` below 0, `.tooManyWithdrawals` above `largest`.
  public init(_ count: Int32) throws(ErrorCode) {
    guard count >= 0 else { throw .negativeCount }
    guard count <= Self.largest else { throw .tooManyWithdrawals }
    self.count = count
  }

  /// Parses a typed number: digits, surrounded by any spaces. Invisible characters are dropped.
  public init(parsing text: Span<UInt8>) throws(ErrorCode) {
    var characters = TypedCharacters()
    var count: Int32 = 0
    var (hasDigits, isNegative, isEnded) = (false, false, false)
    while let character = characters.next(in: text) {
      if character.isInvisible { continue }
      if character.isSpace {
        isEnded = hasDigits || isNegative
      } else if let digit = character.digit, !isEnded {
        hasDigits = true
        // Beyond the largest number the count stays too large instead of overflowing.
        count = count > Self.largest ? count : count &* 10 &+ digit
      } else if character.code == 0x2D || character.code == 0x2212, !hasDigits, !isNegative {
        isNegative = true
      } else {
        throw .notAWholeNumber
      }
    }
    guard hasDigits else { throw .notAWholeNumber }
    guard !isNegative else { throw .negativeCount }
    try self.init(count)
  }
}
