#if !hasFeature(Embedded)
  /// The texts about a rule of a refund case.
  public struct RefundRuleWords: Sendable {
    /// A short name of the rule.
    public let title: String
    /// The name for a seller.
    public let sellerTitle: String
    /// The effect of the rule on the day on which it takes effect.
    public let effect: String
    /// The text for the rule's day in the list of the case.
    public let mark: String
    /// The summary of the rule's entry in a calendar.
    public let calendarEntry: String
    /// The advice in the description of that entry.
    public let advice: String
    /// The parts of the rule that the source states, and those that are our interpretation. The period is always
    /// stated.
    public let provenance: String
  }

  extension RefundRule {
    /// The rules in the order in which a case meets them.
    public static let listed: [RefundRule] = [
      .interventionOpens, .sellerSilence, .buyerSilence, .negotiationEnds,
    ]

    /// The event that starts the rule's clock.
    public var start: String {
      silentSide.map { "the earliest unanswered message to the \($0.id)" } ?? "the refund request"
    }

    public var words: RefundRuleWords {
      switch self {
      case .buyerSilence:
        RefundRuleWords(
          title: "Silence of the buyer", sellerTitle: "The buyer’s silence", effect: "case closed",
          mark: "Last full day for the buyer’s answer",
          calendarEntry: "Last full day for the buyer to answer in the refund case",
          advice: "Wait until this day is over. If the buyer has not answered by then, the case is closed.",
          provenance: "period stated by Alibaba’s article; the start is our interpretation")
      case .interventionOpens:
        RefundRuleWords(
          title: "Wait for intervention", sellerTitle: "Intervention",
          effect: "the buyer may ask for intervention", mark: "The buyer may ask for intervention",
          calendarEntry: "From today the buyer may ask for intervention in the refund case",
          advice: "Agree with the buyer before this day, if you can.",
          provenance: "period stated by Alibaba’s article; the day count is our interpretation")
      case .negotiationEnds:
        RefundRuleWords(
          title: "Negotiation", sellerTitle: "Negotiation", effect: "evidence decision",
          mark: "Last full day to agree", calendarEntry: "Last full day to agree in the refund case",
          advice:
            "Agree with the buyer the day before. After this day it is determined who must provide evidence.",
          provenance: "stated by Alibaba’s article")
      case .sellerSilence:
        RefundRuleWords(
          title: "Silence of the seller", sellerTitle: "Your silence", effect: "escalated for intervention",
          mark: "Last full day for your answer",
          calendarEntry: "Last full day to answer the buyer’s refund request",
          advice: "Answer the buyer the day before. After this day the case is escalated for intervention.",
          provenance: "period stated by Alibaba’s article; start and day count are our interpretation")
      }
    }
  }
#endif
