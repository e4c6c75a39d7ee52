import ArgumentParser

struct CalcFee: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee",
    abstract: "Computes the fees of an order and what the seller receives.",
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

  var options: [(name: String, value: String)] {
    [("amount", amount), ("tax", tax), ("withdrawals", withdrawals)]
  }
}
