import Facts
import TradeAssurance

extension RefundRule {
  /// The fact of the rule's period.
  var periodFact: FactID {
    switch self {
    case .buyerSilence: .buyerSilence
    case .interventionOpens: .interventionWait
    case .negotiationEnds: .negotiationPeriod
    case .sellerSilence: .sellerSilence
    }
  }
}
