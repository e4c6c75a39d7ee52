#if !hasFeature(Embedded)
  extension CaseEvent.Kind {
    /// The event's stable name.
    public var id: String {
      switch self {
      case .sellerReplied: "seller-replied"
      case .buyerReplied: "buyer-replied"
      case .agreed: "agreed"
      case .withdrawn: "withdrawn"
      case .interventionRequested: "intervention-requested"
      }
    }

    /// The event of that name; nil when there is none.
    public init?(id: String) {
      guard let kind = Self.allCases.first(where: { $0.id == id }) else { return nil }
      self = kind
    }
  }

  extension Side {
    /// The side's stable name.
    public var id: String {
      switch self {
      case .seller: "seller"
      case .buyer: "buyer"
      }
    }
  }

  extension CaseOutcome {
    /// The outcome's stable name, which is the status of the case.
    public var id: String {
      switch self {
      case .agreed: "agreed"
      case .withdrawn: "withdrawn"
      case .intervention: "intervention"
      case .escalated: "escalated"
      case .closed: "closed"
      case .evidence: "evidence"
      }
    }

    /// What ended the case, as the end of a sentence.
    public var cause: String {
      switch self {
      case .agreed: "buyer and seller had agreed"
      case .withdrawn: "the buyer had withdrawn the request"
      case .intervention: "the buyer had asked for intervention"
      case .escalated: "the seller had been silent and the case was escalated"
      case .closed: "the buyer had been silent and the case was closed"
      case .evidence: "the negotiation was over and the evidence decision was due"
      }
    }
  }

  extension CaseState {
    /// The status as scripts read it: `negotiating`, or the outcome's name.
    public var statusID: String {
      switch self {
      case .negotiating: "negotiating"
      case .ended(let end): end.outcome.id
      }
    }
  }
#endif
