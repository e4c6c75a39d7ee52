import Days
import TestFixtures
import Testing

@testable import TradeAssurance

@Suite struct Fees {
  let schedule = Tables.frozen.fees

  @Test(arguments: [
    (amount: "1000.00", tax: "0", withdrawals: "0", fee: "30.00", withdrawalFees: "0.00", receives: "970.00"),
    (
      amount: "1000.00", tax: "80.00", withdrawals: "1", fee: "30.00", withdrawalFees: "1.00",
      receives: "1049.00"
    ),
    // 0.48 and 0.51 of a cent
    (amount: "0.16", tax: "0", withdrawals: "0", fee: "0.00", withdrawalFees: "0.00", receives: "0.16"),
    (amount: "0.17", tax: "0", withdrawals: "0", fee: "0.01", withdrawalFees: "0.00", receives: "0.16"),
    // exactly half a cent goes up
    (amount: "16.50", tax: "0", withdrawals: "2", fee: "0.50", withdrawalFees: "2.00", receives: "14.00"),
    (amount: "0.50", tax: "0", withdrawals: "1", fee: "0.02", withdrawalFees: "1.00", receives: "-0.52"),
    (
      amount: "10000000000.00", tax: "10000000000.00", withdrawals: "1000", fee: "300000000.00",
      withdrawalFees: "1000.00", receives: "19699999000.00"
    ),
  ])
  func ofAnOrder(
    row: (
      amount: String, tax: String, withdrawals: String, fee: String, withdrawalFees: String, receives: String
    )
  ) throws {
    let order = try Order(
      amount: Money(parsing: row.amount.utf8.span),
      tax: Money(parsing: row.tax.utf8.span),
      withdrawals: WithdrawalCount(parsing: row.withdrawals.utf8.span))
    let fees = schedule.fees(of: order)
    #expect(fees.transactionFee.text == row.fee)
    #expect(fees.withdrawalFees.text == row.withdrawalFees)
    #expect(fees.sellerReceives.text == row.receives)
    #expect(fees.afterFees + order.tax == fees.sellerReceives)
    #expect(fees.buyerFee == .zero)
    #expect(fees.order == order)
  }

  /// A fee is the only whole number of cents within half a cent of 3%, or the upper one of two.
  @Test func roundHalfUpAtEveryCentUpTo5000() throws {
    let failure = (1...500_000).first { (cents: Int64) in
      let fee = schedule.transactionFee.share(of: Money(cents: cents)).cents
      let excess = fee * 100 - cents * 3
      return !(-49...50 ~= excess)
    }
    #expect(failure == nil)
  }

  @Test(arguments: [
    (net: "970.00", withdrawals: "0", amount: "1000.00", fee: "30.00"),
    (net: "0.16", withdrawals: "0", amount: "0.16", fee: "0.00"),
    (net: "1000.00", withdrawals: "1", amount: "1031.96", fee: "30.96"),
    (net: "0.01", withdrawals: "0", amount: "0.01", fee: "0.00"),
    (net: "9700000000.00", withdrawals: "0", amount: "10000000000.00", fee: "300000000.00"),
  ])
  func leaveTheWantedNet(row: (net: String, withdrawals: String, amount: String, fee: String)) throws {
    let order = try schedule.order(
      leaving: Money(parsing: row.net.utf8.span),
      withdrawals: WithdrawalCount(parsing: row.withdrawals.utf8.span))
    #expect(order.amount.text == row.amount)
    #expect(String(schedule.fees(of: order).transactionFee.text) == row.fee)
    #expect(String(schedule.fees(of: order).sellerReceives.text) == row.net)
  }

  /// Tries amounts from the smallest up: the first that leaves the net is its price.
  @Test(arguments: [Rate(percent: 3), Rate(percent: 0), Rate(basisPoints: 9_999), Rate(basisPoints: 287)])
  func leaveEveryNetAtTheSmallestAmount(rate: Rate) throws {
    let most: Int64 = rate == schedule.transactionFee ? 500_000 : 20_000
    var failure: Int64?
    var amount: Int64 = 0
    for net in 1...most where failure == nil {
      while amount - rate.share(of: Money(cents: amount)).cents < net { amount += 1 }
      if rate.smallestAmount(leaving: Money(cents: net)).cents != amount { failure = net }
    }
    #expect(failure == nil)
  }

  @Test func refuseWhatIsOutOfRange() throws {
    let tooLarge = Money(cents: Money.largest.cents + 1)
    let most = try WithdrawalCount(1_000)
    #expect(throws: ErrorCode.amountTooSmall) { try Order(amount: .zero) }
    #expect(throws: ErrorCode.amountTooLarge) { try Order(amount: tooLarge) }
    #expect(throws: ErrorCode.amountTooSmall) { try Order(amount: .cent, tax: Money(cents: -1)) }
    #expect(throws: ErrorCode.amountTooLarge) { try Order(amount: .cent, tax: tooLarge) }
    #expect(throws: ErrorCode.amountTooSmall) { try schedule.order(leaving: .zero) }
    #expect(throws: ErrorCode.priceTooLarge) { try schedule.order(leaving: tooLarge) }
    #expect(throws: ErrorCode.priceTooLarge) { try schedule.order(leaving: .largest, withdrawals: most) }
    #expect(throws: ErrorCode.priceTooLarge) {
      try schedule.order(leaving: Money(parsing: "9700000000.01".utf8.span))
    }
  }

  @Test func takeNothingAtARateOfNothing() throws {
    var free = schedule
    free.transactionFee = Rate(percent: 0)
    #expect(try free.order(leaving: .largest).amount == .largest)
    #expect(WithdrawalCount.none.count == 0)
  }

  /// A rate out of range is a bug of ours and ends the process.
  @Test func haveNoRateOfTheWhole() async {
    await #expect(processExitsWith: .failure) { _ = Rate(basisPoints: 10_000) }
    await #expect(processExitsWith: .failure) { _ = Rate(basisPoints: -1) }
  }

  @Test(arguments: [("0", 0), ("1", 1), ("1000", 1_000), (" 7 ", 7), ("007", 7)])
  func countWithdrawals(text: String, count: Int32) throws {
    #expect(try WithdrawalCount(parsing: text.utf8.span).count == count)
  }

  @Test(arguments: [
    ("", ErrorCode.notAWholeNumber), ("  ", .notAWholeNumber), ("1.5", .notAWholeNumber),
    ("two", .notAWholeNumber), ("1 0", .notAWholeNumber), ("+1", .notAWholeNumber),
    ("-1", .negativeCount), ("-", .notAWholeNumber), ("1-", .notAWholeNumber), ("- 1", .notAWholeNumber),
    ("1001", .tooManyWithdrawals), ("10000", .tooManyWithdrawals),
    ("99999999999999999999", .tooManyWithdrawals),
  ])
  func refuseACountOfWithdrawals(text: String, error: ErrorCode) {
    #expect(throws: error) { try WithdrawalCount(parsing: text.utf8.span) }
  }

  @Test func refuseANegativeNumberOfWithdrawals() {
    #expect(throws: ErrorCode.negativeCount) { try WithdrawalCount(-1) }
  }
}
