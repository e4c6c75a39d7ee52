import Facts
import Templating
import TradeAssurance

struct PriceFormView: View {
  let frame: CalculatorFrame

  static let fields: [Field<Self>] = [
    .view("transactionFee") { $0.frame.context.fact(.transactionFee) },
    .view("withdrawalFee") { $0.frame.context.fact(.withdrawalFee) },
    .view("start") { $0.prices.first },
    .list("examples") { $0.prices },
  ]

  private var prices: [PriceExampleView] { NetExample.all.compactMap { $0.view(in: frame.tables) } }
}

typealias PriceExampleView = JoinedView<NetView, OrderView>

/// An example of a wanted net; the first one also fills the form.
private struct NetExample {
  let net: Int64
  var withdrawals: Int32 = 0

  static let all = [
    NetExample(net: 100_000), NetExample(net: 97_000), NetExample(net: 16),
    NetExample(net: 100_000, withdrawals: 1),
  ]

  func view(in tables: Tables) -> PriceExampleView? {
    let net = Money(cents: net)
    let schedule = tables.fees
    // An example without a price would be left out; a test checks that none is.
    let order = try? schedule.order(leaving: net, withdrawals: WithdrawalCount(withdrawals))
    return order.map { PriceExampleView(NetView(net: net), OrderView(fees: schedule.fees(of: $0))) }
  }
}

/// The net that the seller wants, as typed and as shown.
struct NetView: View {
  let net: Money

  static let fields: [Field<Self>] = [
    .text("netField") { $0.net.text },
    .text("net") { $0.net.shown },
  ]
}
