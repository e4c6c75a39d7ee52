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

    /// What starts the rule's clock.
    public var start: String {
      silentSide.map { "the earliest unanswered message to the \($0.id)" } ?? "the refund request"
    }

    /// What happens on the day on which the rule takes effect.
    public var effect: String {
      switch self {
      case .buyerSilence: "case closed"
      case .interventionOpens: "the buyer may ask for intervention"
      case .negotiationEnds: "evidence decision"
      case .sellerSilence: "escalated for intervention"
      }
    }

    /// Which parts of the rule the source states, and which are our interpretation. It always states the
    /// period.
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
