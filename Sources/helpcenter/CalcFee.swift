import ArgumentParser
import TradeAssurance

/// The fees of one order.
struct CalcFee: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee",
    abstract: "Compute the fees of an order and what the seller receives.",
    discussion: """
      Example:
        helpcenter calc fee --amount 1000.00 --tax 80 --withdrawals 1 --json
      """)

  @Option(parsing: .unconditional, help: "What the buyer pays for the goods, tax excluded, in US dollars.")
  var amount: String

  @Option(parsing: .unconditional, help: "The tax, in US dollars.")
  var tax = "0"

  @Option(parsing: .unconditional, help: "How often the money is withdrawn through Alipay.")
  var withdrawals = "0"

  @OptionGroup var form: CalcForm

  func validate() throws {
    try requireValues([("amount", amount), ("tax", tax), ("withdrawals", withdrawals)])
  }

  func run() throws {
    try answer(form) {
      let amount = try accepted("amount", amount, as: Money.init(parsing:))
      let tax = try accepted("tax", tax, as: Money.init(parsing:))
      let withdrawals = try accepted("withdrawals", withdrawals, as: WithdrawalCount.init(parsing:))
      let order = try accepted("amount", self.amount) { _ in
        try Order(amount: amount, tax: tax, withdrawals: withdrawals)
      }
      return FeeAnswer(Tables.current.fees.fees(of: order))
    }
  }
}

/// What `calc fee` answers.
private struct FeeAnswer: CalcAnswer {
  let amount, buyerFee, sellerReceives, tax, transactionFee, withdrawalFees: String
  let currency = "USD"
  private let fees: OrderFees

  private enum CodingKeys: CodingKey {
    case amount, buyerFee, currency, sellerReceives, tax, transactionFee, withdrawalFees
  }

  init(_ fees: OrderFees) {
    self.fees = fees
    amount = String(fees.order.amount.text)
    tax = String(fees.order.tax.text)
    transactionFee = String(fees.transactionFee.text)
    withdrawalFees = String(fees.withdrawalFees.text)
    buyerFee = String(fees.buyerFee.text)
    sellerReceives = String(fees.sellerReceives.text)
  }

  var lines: [CalcLine] {
    [
      CalcLine("order amount", fees.order.amount.shown),
      CalcLine("tax", fees.order.tax.shown),
      CalcLine("transaction fee", fees.transactionFee.shown, "rounded half up to the cent"),
      CalcLine("withdrawal fees", fees.withdrawalFees.shown),
      CalcLine("fee for the buyer", fees.buyerFee.shown),
      CalcLine(
        "the seller receives", fees.sellerReceives.shown,
        fees.sellerReceives < .zero ? "less than nothing" : ""),
    ]
  }
}
