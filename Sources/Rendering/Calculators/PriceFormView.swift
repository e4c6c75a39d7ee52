import TradeAssurance

/// The names of the price calculator's form and examples.
struct PriceFormView: View {
  enum Key: String, CaseIterable {
    case transactionFee, withdrawalFee, start, examples
  }

  let frame: CalculatorFrame

  func value(of key: Key) -> ViewValue {
    let prices = NetExample.all.compactMap { $0.view(in: frame.edition) }
    return switch key {
    case .transactionFee: .view(frame.fact(.transactionFee))
    case .withdrawalFee: .view(frame.fact(.withdrawalFee))
    case .start: .view(prices.first)
    case .examples: .list(prices)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .transactionFee, .withdrawalFee: .view(FactLinkView.self)
    case .start: .view(PriceExampleView.self)
    case .examples: .list(PriceExampleView.self)
    }
  }
}

typealias PriceExampleView = JoinedView<NetView, OrderView>

/// A wanted net as an example, the first also as what the form starts with.
private struct NetExample {
  let net: Int64
  var withdrawals: Int32 = 0

  static let all = [
    NetExample(net: 100_000), NetExample(net: 97_000), NetExample(net: 16),
    NetExample(net: 100_000, withdrawals: 1),
  ]

  func view(in edition: Edition) -> PriceExampleView? {
    let net = Money(cents: net)
    let schedule = edition.tables.fees
    // An example without a price would be left out; a test knows that none is.
    let order = try? schedule.order(leaving: net, withdrawals: WithdrawalCount(withdrawals))
    return order.map { PriceExampleView(NetView(net: net), OrderView(fees: schedule.fees(of: $0))) }
  }
}

/// What the seller wants to keep, as it is typed and as it is shown.
struct NetView: View {
  enum Key: String, CaseIterable {
    case netField, net
  }

  let net: Money

  func value(of key: Key) -> ViewValue {
    switch key {
    case .netField: .text(net.text)
    case .net: .text(net.shown)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}
