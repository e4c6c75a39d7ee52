import Facts
import TradeAssurance

extension Listing {
  /// The fees, each with who pays it.
  static let fees = Listing(
    columns: ["Fee", "Who pays", "How much", "On what"],
    rows: [
      ["Transaction fee", "Seller", "\(.transactionFee)", "Each order’s amount, excluding tax"],
      ["Withdrawal fee", "Seller", "\(.withdrawalFee)", "Each withdrawal of funds through Alipay"],
      ["Hidden or recurring fees", "Seller", "\(.recurringFee)", "Trade Assurance itself"],
      ["Trade Assurance for the buyer", "Buyer", "\(.buyerFee)", "Each order"],
    ])

  /// The cards that buyers may pay with.
  static let cards = Listing(rows: Card.allCases.map { [ListingCell(stringLiteral: $0.rawValue)] })
}
