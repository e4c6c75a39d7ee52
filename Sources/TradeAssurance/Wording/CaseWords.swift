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

  /// The texts about a rule of a refund case. `effect` is what happens on the day on which the rule takes effect, and
  /// `mark` is the rule in the list of the case's days. `calendarEntry` and `advice` are for an entry in a calendar.
  /// `provenance` says what the source states, always the period, and what is our interpretation.
  public struct RefundRuleWords: Sendable {
    public let title, sellerTitle, effect, mark, calendarEntry, advice, provenance: String
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
