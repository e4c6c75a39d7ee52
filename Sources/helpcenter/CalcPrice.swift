import ArgumentParser
import TradeAssurance

/// The price to charge for a wanted net.
struct CalcPrice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract: "Compute the smallest price that leaves the seller a wanted net.",
    discussion: """
      Example:
        helpcenter calc price --net 1000.00 --withdrawals 1 --json
      """)

  @Option(parsing: .unconditional, help: "What the seller wants to receive, in US dollars.")
  var net: String

  @Option(parsing: .unconditional, help: "How often the money is withdrawn through Alipay.")
  var withdrawals = "0"

  @OptionGroup var form: CalcForm

  func validate() throws {
    try requireValues([("net", net), ("withdrawals", withdrawals)])
  }

  func run() throws {
    try answer(form) {
      let net = try accepted("net", net, as: Money.init(parsing:))
      let withdrawals = try accepted("withdrawals", withdrawals, as: WithdrawalCount.init(parsing:))
      let schedule = Tables.current.fees
      let order = try accepted("net", self.net) { _ in
        try schedule.order(leaving: net, withdrawals: withdrawals)
      }
      return PriceAnswer(net: net, schedule.fees(of: order))
    }
  }
}

/// What `calc price` answers.
private struct PriceAnswer: CalcAnswer {
  let amount, net, sellerReceives, transactionFee, withdrawalFees: String
  let currency = "USD"
  private let fees: OrderFees

  private enum CodingKeys: CodingKey {
    case amount, currency, net, sellerReceives, transactionFee, withdrawalFees
  }

  init(net: Money, _ fees: OrderFees) {
    self.fees = fees
    amount = String(fees.order.amount.text)
    self.net = String(net.text)
    transactionFee = String(fees.transactionFee.text)
    withdrawalFees = String(fees.withdrawalFees.text)
    sellerReceives = String(fees.sellerReceives.text)
  }

  var lines: [CalcLine] {
    [
      CalcLine("price to charge", fees.order.amount.shown, "tax excluded"),
      CalcLine("transaction fee", fees.transactionFee.shown, "rounded half up to the cent"),
      CalcLine("withdrawal fees", fees.withdrawalFees.shown),
      CalcLine("the seller receives", fees.sellerReceives.shown),
    ]
  }
}
