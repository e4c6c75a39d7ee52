#if arch(wasm32)
  import TradeAssurance

  /// The amount in input text 0.
  @_expose(wasm, "parseMoney")
  @_cdecl("parseMoney")
  func parseMoney(length: Int32) -> Int32 {
    buffer.clearResults()
    let field = Field(0, try Money(input: 0, length: length))
    guard let money = field.value else { return field.code }
    buffer.put(money.text, at: 0)
    return 0
  }

  /// The fees of the order whose amount, tax and withdrawals are input texts 0, 1 and 2.
  @_expose(wasm, "fee")
  @_cdecl("fee")
  func fee(amountLength: Int32, taxLength: Int32, withdrawalsLength: Int32) -> Int32 {
    buffer.clearResults()
    let amount = Field(0, try orderAmount(input: 0, length: amountLength))
    let tax = Field(1, try Money(input: 1, length: taxLength))
    let count = Field(2, try WithdrawalCount(input: 2, length: withdrawalsLength))
    guard let amount = amount.value, let tax = tax.value, let count = count.value,
      let order = try? Order(amount: amount, tax: tax, withdrawals: count)
    else { return amount.code != 0 ? amount.code : tax.code != 0 ? tax.code : count.code }

    let fees = Tables.current.fees.fees(of: order)
    buffer.put(count.count, at: 3)
    buffer.put(Int32(truncatingIfNeeded: fees.sellerReceives.cents.signum()), at: 4)
    buffer.put(amount.text, at: 0)
    buffer.put(tax.text, at: 1)
    buffer.put(fees.transactionFee.text, at: 2)
    buffer.put(fees.withdrawalFees.text, at: 3)
    buffer.put(fees.buyerFee.text, at: 4)
    buffer.put(fees.sellerReceives.text, at: 5)
    return 0
  }

  /// The price that leaves the net and pays for the withdrawals of input texts 0 and 1.
  @_expose(wasm, "price")
  @_cdecl("price")
  func price(netLength: Int32, withdrawalsLength: Int32) -> Int32 {
    buffer.clearResults()
    let net = Field(0, try wantedNet(input: 0, length: netLength))
    let count = Field(1, try WithdrawalCount(input: 1, length: withdrawalsLength))
    guard let wanted = net.value, let withdrawals = count.value else {
      return net.code != 0 ? net.code : count.code
    }
    let price = Field(0, try order(leaving: wanted, withdrawals: withdrawals))
    guard let order = price.value else { return price.code }

    let fees = Tables.current.fees.fees(of: order)
    buffer.put(withdrawals.count, at: 3)
    buffer.put(wanted.text, at: 0)
    buffer.put(order.amount.text, at: 1)
    buffer.put(fees.transactionFee.text, at: 2)
    buffer.put(fees.withdrawalFees.text, at: 3)
    buffer.put(fees.sellerReceives.text, at: 4)
    return 0
  }

  /// An amount that an order may have.
  private func orderAmount(input slot: Int32, length: Int32) throws(Refusal) -> Money {
    let amount = try Money(input: slot, length: length)
    do throws(InvalidOrder) { return try Order(amount: amount).amount } catch {
      throw Refusal(code: error.rawValue)
    }
  }

  private func order(leaving net: Money, withdrawals: WithdrawalCount) throws(Refusal) -> Order {
    do throws(InvalidOrder) {
      return try Tables.current.fees.order(leaving: net, withdrawals: withdrawals)
    } catch {
      throw Refusal(code: error.rawValue)
    }
  }

  /// An amount that may be wanted; whether there is a price for it also depends on the withdrawals.
  private func wantedNet(input slot: Int32, length: Int32) throws(Refusal) -> Money {
    let net = try Money(input: slot, length: length)
    guard net >= .cent else { throw Refusal(code: InvalidOrder.netTooSmall.rawValue) }
    return net
  }
#endif
