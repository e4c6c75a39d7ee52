import Facts
import SiteModel
import Templating
import TradeAssurance

struct PriceFormView: View {
  let context: EmbedContext
  let tables: Tables

  static let fields: [Field<Self>] = [
    .view("transactionFee") { $0.context.fact(.transactionFee) },
    .view("withdrawalFee") { $0.context.fact(.withdrawalFee) },
    .view("start") { $0.examples.first },
    .list("examples") { $0.examples },
  ]

  /// The wanted nets of the examples, in cents; the first one also fills the form.
  private static let nets: [(net: Int64, withdrawals: Int32)] = [
    (100_000, 0), (97_000, 0), (16, 0), (100_000, 1),
  ]

  private var examples: [JoinedView<NetView, OrderView>] {
    Self.nets.compactMap { cents, withdrawals in
      let net = Money(cents: cents)
      // An example without a price would be left out; a test checks that all have one.
      let order = try? tables.fees.order(leaving: net, withdrawals: WithdrawalCount(withdrawals))
      return order.map { JoinedView(NetView(net: net), OrderView(fees: tables.fees.fees(of: $0))) }
    }
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
