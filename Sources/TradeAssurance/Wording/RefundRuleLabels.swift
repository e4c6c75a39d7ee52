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

    /// What happens on the day on which the rule takes effect.
    public var effect: String {
      switch self {
      case .buyerSilence: "case closed"
      case .interventionOpens: "the buyer may ask for intervention"
      case .negotiationEnds: "evidence decision"
      case .sellerSilence: "escalated for intervention"
      }
    }
  }

  extension RuleClock {
    /// The start of the clock, in words.
    public var label: String {
      switch self {
      case .application: "the refund request"
      case .unansweredMessage(to: .seller): "the earliest unanswered message to the seller"
      case .unansweredMessage(to: .buyer): "the earliest unanswered message to the buyer"
      }
    }
  }

  extension RuleReading {
    /// Which parts the source states and which are our interpretation, in words.
    public var label: String {
      switch (isStartStated, isCountStated) {
      case (true, true): "stated by Alibaba’s article"
      case (true, false): "period stated by Alibaba’s article; the day count is our interpretation"
      case (false, true): "period stated by Alibaba’s article; the start is our interpretation"
      case (false, false): "period stated by Alibaba’s article; start and day count are our interpretation"
      }
    }
  }
#endif
