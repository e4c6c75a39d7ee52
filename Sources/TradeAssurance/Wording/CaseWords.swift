#if !hasFeature(Embedded)
  extension CaseOutcome {
    /// The cause of the end of a case, as the end of a sentence.
    public var cause: String {
      switch self {
      case .agreed: "buyer and seller agreed"
      case .withdrawn: "the buyer withdrew the request"
      case .intervention: "the buyer asked for intervention"
      case .escalated: "the case was escalated, because the seller had been silent"
      case .closed: "the case was closed, because the buyer had been silent"
      case .evidence: "the negotiation was over, and the evidence decision was due"
      }
    }

    /// The text for the day of the end in the list of the case. Where the platform goes on, the case has not ended.
    public var mark: String {
      switch self {
      case .agreed, .withdrawn: "The case ended"
      case .intervention: "Intervention by the platform began"
      case .escalated: "The case was escalated for intervention"
      case .closed: "The case was closed"
      case .evidence: "The negotiation was over: the evidence decision"
      }
    }
  }
#endif
