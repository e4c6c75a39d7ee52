import Days
import Facts
import TradeAssurance

extension Edition {
  /// The facts and listings of given tables.
  public init(_ tables: Tables) {
    self.init(
      name: tables.edition.name, facts: tables.facts, listings: Listing.all,
      source: "Alibaba’s seller article of about 2020 (undated)")
  }
}

/// The headings of the facts on the page that lists them.
private enum Group: String {
  case fees = "Fees"
  case refunds = "Refund periods"
  case applying = "Applying"
  case background = "Background"
}

/// The headings of the source, word for word.
private enum Heading: String {
  case whatItIs = "What is Trade Assurance?"
  case whatItMeans = "What does this mean for US sellers?"
  case applying = "How do I apply for Trade Assurance?"
  case charges = "What does Alibaba charge for Trade Assurance?"
  case cards = "Which buyer payment methods are accepted?"
  case withdrawing = "Is there a fee for withdrawing funds through Alipay?"
  case refunds = "How do I process a buyer's refund request?"
}

extension Fact {
  fileprivate init(
    _ id: FactID, _ value: FactValue, _ title: String, _ group: Group, qualifier: String = "",
    _ heading: Heading, further: [String] = [], means meaning: String
  ) {
    self.init(
      id, value, title: title, group: group.rawValue, qualifier: qualifier, means: meaning,
      source: "“Trade Assurance: increase buyer confidence”, under “\(heading.rawValue)”",
      // The day on which all facts of the tables were compared with the source.
      checked: Day(year: 2026, month: 11, day: 22), further: further)
  }
}

extension FactValue {
  fileprivate init(_ fee: Money) { self = .money(hundredths: fee.cents, .usDollar) }
  fileprivate init(_ rate: Rate) { self = .percent(hundredths: rate.basisPoints) }
  fileprivate init(_ period: Period) { self = .days(period.days) }
}

extension Tables {
  /// The facts in the order of the page that lists them.
  fileprivate var facts: [Fact] {
    let (orders, buyers, years) = (counts.ordersInMillions, counts.buyersInMillions, counts.yearsSinceLaunch)
    return [
      Fact(
        .transactionFee, FactValue(fees.transactionFee), "Transaction fee", .fees, qualifier: "of each order",
        .charges,
        means: """
          The seller pays it for each Trade Assurance order, on the amount without tax. Nothing else is charged for \
          the order.
          """),
      Fact(
        .withdrawalFee, FactValue(fees.withdrawalFee), "Withdrawal fee", .fees, qualifier: "each time",
        .withdrawing, means: "The seller pays it for each withdrawal of funds through Alipay."),
      Fact(
        .recurringFee, FactValue(fees.recurringFee), "Hidden or recurring fees", .fees,
        qualifier: "for the seller", .whatItMeans,
        further: whenFree(fees.recurringFee, ["none", "no recurring fees", "no hidden or recurring fees"]),
        means: "The seller pays this in hidden or recurring fees."),
      Fact(
        .buyerFee, FactValue(fees.buyerFee), "Fee for the buyer", .fees, qualifier: "for the buyer", .charges,
        further: whenFree(fees.buyerFee, ["nothing", "no fee", "no fees", "free"]),
        means: "A buyer pays this for Trade Assurance."),
      Fact(
        .sellerSilence, FactValue(refunds.sellerSilence), "Your silence", .refunds,
        qualifier: "then escalated", .refunds,
        means:
          "If the seller is silent for this long without a break, the case is escalated for intervention."),
      Fact(
        .buyerSilence, FactValue(refunds.buyerSilence), "The buyer’s silence", .refunds,
        qualifier: "then closed", .refunds,
        further: ["more than \(FactValue(refunds.buyerSilence).wordings[0])"],
        means: "If the buyer is silent for this long without a break, the case is closed."),
      Fact(
        .interventionWait, FactValue(refunds.interventionWait), "Wait for intervention", .refunds,
        qualifier: "then intervention", .refunds,
        further: NumberWords.ordinal(refunds.interventionWait.days).map { ["\($0) day"] } ?? [],
        means: """
          Counted from the refund request. Without an agreement, the buyer may then ask for intervention or go on \
          negotiating.
          """),
      Fact(
        .negotiationPeriod, FactValue(refunds.negotiation), "Negotiation", .refunds, qualifier: "to agree",
        .refunds, means: "Counted from the date of the complaint. In this time buyer and seller may agree."),
      Fact(
        .evidenceDecision, .dayOfCase(refunds.negotiation.days + 1), "Evidence decision", .refunds, .refunds,
        means: """
          On this day the system determines whether the buyer, the seller or both must provide evidence. If so, \
          further rules apply, which are not in Alibaba’s article.
          """),
      Fact(
        .applicationReview, .businessDays(applicationReview.count), "Result of your application", .applying,
        .applying, means: "An applicant typically has the result within this time."),
      Fact(
        .legacyMemberCutoff, .date(legacyMemberCutoff), "Cutoff for the direct address", .applying, .applying,
        means: """
          Members who paid before this date may apply by a direct address, which is missing from our copy of \
          Alibaba’s article; ask support.
          """),
      Fact(
        .acceptedCards, .words(Card.allCases.map(\.rawValue)), "Accepted cards", .background, .cards,
        means: "Buyers can pay by credit or debit card of these brands."),
      Fact(
        .ordersProcessed, .count(Int64(orders), of: "million"), "Orders processed", .background,
        qualifier: "orders", .whatItIs, further: ["over \(orders) million"],
        means: "Trade Assurance had processed this many orders when Alibaba’s article was written."),
      Fact(
        .buyersServed, .count(Int64(buyers), of: "million"), "Buyers served", .background,
        qualifier: "buyers", .whatItIs, further: ["over \(buyers) million"],
        means: "Trade Assurance had served this many buyers when Alibaba’s article was written."),
      Fact(
        .yearsSinceLaunch, .count(Int64(years), of: years == 1 ? "year" : "years"), "Time since the launch",
        .background, .whatItIs, means: "Trade Assurance was this old when Alibaba’s article was written."),
    ]
  }

  /// The words for a fee of zero; none for any other fee.
  private func whenFree(_ fee: Money, _ words: [String]) -> [String] { fee == .zero ? words : [] }
}

extension FactID {
  static let acceptedCards: FactID = "accepted-cards"
  static let applicationReview: FactID = "application-review"
  static let buyerFee: FactID = "buyer-fee"
  static let buyerSilence: FactID = "buyer-silence"
  static let buyersServed: FactID = "buyers-served"
  static let evidenceDecision: FactID = "evidence-decision"
  static let interventionWait: FactID = "intervention-wait"
  static let legacyMemberCutoff: FactID = "legacy-member-cutoff"
  static let negotiationPeriod: FactID = "negotiation-period"
  static let ordersProcessed: FactID = "orders-processed"
  static let recurringFee: FactID = "recurring-fee"
  static let sellerSilence: FactID = "seller-silence"
  static let transactionFee: FactID = "transaction-fee"
  static let withdrawalFee: FactID = "withdrawal-fee"
  static let yearsSinceLaunch: FactID = "years-since-launch"
}

extension RefundRule {
  /// The id of the fact that states the rule's period.
  var periodFact: FactID {
    switch self {
    case .buyerSilence: .buyerSilence
    case .interventionOpens: .interventionWait
    case .negotiationEnds: .negotiationPeriod
    case .sellerSilence: .sellerSilence
    }
  }
}
