import Facts
import TradeAssurance

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
