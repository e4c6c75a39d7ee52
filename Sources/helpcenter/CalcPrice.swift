import ArgumentParser

/// The price to charge for a wanted net.
struct CalcPrice: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract: "Computes the smallest price that leaves the seller a wanted net.",
    discussion: """
      Example:
        helpcenter calc price --net 1000.00 --withdrawals 1 --json
      """)

  @Option(parsing: .unconditional, help: "What the seller wants to receive, in US dollars.")
  var net: String

  @Option(parsing: .unconditional, help: "How often the money is withdrawn through Alipay.")
  var withdrawals = "0"

  @OptionGroup var form: CalcForm

  var options: [(name: String, value: String)] { [("net", net), ("withdrawals", withdrawals)] }
}
