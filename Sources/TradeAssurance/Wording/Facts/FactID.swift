#if !hasFeature(Embedded)
  /// The stable name of a fact, written after `fact:` in articles.
  public enum FactID: String, CaseIterable, Comparable, Sendable {
    /// Sorted by name.
    case acceptedCards = "accepted-cards"
    case applicationReview = "application-review"
    case buyerFee = "buyer-fee"
    case buyerSilence = "buyer-silence"
    case buyersServed = "buyers-served"
    case evidenceDecision = "evidence-decision"
    case interventionWait = "intervention-wait"
    case legacyMemberCutoff = "legacy-member-cutoff"
    case negotiationPeriod = "negotiation-period"
    case ordersProcessed = "orders-processed"
    case recurringFee = "recurring-fee"
    case sellerSilence = "seller-silence"
    case transactionFee = "transaction-fee"
    case withdrawalFee = "withdrawal-fee"
    case yearsSinceLaunch = "years-since-launch"

    /// By name.
    public static func < (first: FactID, second: FactID) -> Bool {
      first.rawValue < second.rawValue
    }
  }
#endif
