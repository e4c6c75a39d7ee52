import Facts
import TradeAssurance

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
