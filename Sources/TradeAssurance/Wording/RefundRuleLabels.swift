#if !hasFeature(Embedded)
  extension RefundRule {
    /// The rules in the order in which a case meets them.
    public static let listed: [RefundRule] = [
      .interventionOpens, .sellerSilence, .buyerSilence, .negotiationEnds,
    ]

    /// A short name of the rule.
    public var title: String {
      switch self {
      case .buyerSilence: "Silence of the buyer"
      case .interventionOpens: "Wait for intervention"
      case .negotiationEnds: "Negotiation"
      case .sellerSilence: "Silence of the seller"
      }
    }

    /// The event that starts the rule's clock.
    public var start: String {
      silentSide.map { "the earliest unanswered message to the \($0.id)" } ?? "the refund request"
    }

    /// The effect of the rule on the day on which it takes effect.
    public var effect: String {
      switch self {
      case .buyerSilence: "case closed"
      case .interventionOpens: "the buyer may ask for intervention"
      case .negotiationEnds: "evidence decision"
      case .sellerSilence: "escalated for intervention"
      }
    }

    /// The parts of the rule that the source states, and those that are our interpretation. The period is always
    /// stated.
    public var provenance: String {
      switch self {
      case .buyerSilence: "period stated by Alibaba’s article; the start is our interpretation"
      case .interventionOpens: "period stated by Alibaba’s article; the day count is our interpretation"
      case .negotiationEnds: "stated by Alibaba’s article"
      case .sellerSilence:
        "period stated by Alibaba’s article; start and day count are our interpretation"
      }
    }
  }
#endif
