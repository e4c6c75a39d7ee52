/// The fee on each amount from US$0.01 to US$100,000.00.
enum EveryAmount {
  static let largest: Int64 = 10_000_000

  static func verify() throws(Failure) -> String {
    var feeBefore: Int64 = 0
    for cents in 1...largest {
      let fees = try fees(of: cents)
      let fee = fees.transactionFee.cents
      guard fee + fees.afterFees.cents == cents else {
        throw Failure("the fee and the rest of \(cents) cents")
      }
      guard fee >= feeBefore else { throw Failure("the fee falls at \(cents) cents") }
      guard fee == expectedFee(on: cents) else {
        throw Failure("the fee of \(cents) cents is rounded half up")
      }
      feeBefore = fee
    }
    return
      "\(Int(largest).shown) amounts: fee and rest make the amount, the fee never falls, half a cent goes up"
  }

  private static func fees(of cents: Int64) throws(Failure) -> OrderFees {
    do throws(ErrorCode) {
      return Tables.current.fees.fees(of: try Order(amount: Money(cents: cents)))
    } catch {
      throw Failure("an order of \(cents) cents is accepted")
    }
  }

  /// 3%, written out with 128 bits, in halves of a hundredth of a cent.
  static func expectedFee(on cents: Int64) -> Int64 {
    Int64((Int128(cents) * 6 + 100) / 200)
  }
}

/// The price for each net from US$0.01 to US$100,000.00.
enum EveryPrice {
  static func verify() throws(Failure) -> String {
    for net in 1...EveryAmount.largest {
      let withdrawals = Int32(truncatingIfNeeded: net % 4)
      let amount = try price(net, withdrawals)
      guard rest(of: amount, withdrawals) >= net else {
        throw Failure("the price of \(net) cents leaves too little")
      }
      guard rest(of: amount - 1, withdrawals) < net else {
        throw Failure("the price of \(net) cents is the smallest")
      }
    }
    return "\(Int(EveryAmount.largest).shown) nets: the price leaves the net, one cent less does not"
  }

  private static func price(_ net: Int64, _ withdrawals: Int32) throws(Failure) -> Int64 {
    do throws(ErrorCode) {
      let count = try WithdrawalCount(withdrawals)
      return try Tables.current.fees.order(leaving: Money(cents: net), withdrawals: count).amount.cents
    } catch {
      throw Failure("\(net) cents have a price")
    }
  }

  private static func rest(of cents: Int64, _ withdrawals: Int32) -> Int64 {
    cents - EveryAmount.expectedFee(on: cents) - 100 * Int64(withdrawals)
  }
}
