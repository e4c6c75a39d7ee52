extension CaseEvent.Kind {
  public var name: Name {
    switch self {
    case .sellerReplied: "seller-replied"
    case .buyerReplied: "buyer-replied"
    case .agreed: "agreed"
    case .withdrawn: "withdrawn"
    case .interventionRequested: "intervention-requested"
    }
  }
}

extension Side {
  public var name: Name {
    switch self {
    case .seller: "seller"
    case .buyer: "buyer"
    }
  }
}

extension CaseOutcome {
  public var name: Name {
    switch self {
    case .agreed: "agreed"
    case .withdrawn: "withdrawn"
    case .intervention: "intervention"
    case .escalated: "escalated"
    case .closed: "closed"
    case .evidence: "evidence"
    }
  }
}

extension CaseState {
  static var negotiatingName: Name { "negotiating" }

  /// The status of the case: `negotiating`, or the outcome's name.
  public var statusName: Name {
    switch self {
    case .negotiating: Self.negotiatingName
    case .ended(let end): end.outcome.name
    }
  }
}

extension RefundRule {
  public var name: Name {
    switch self {
    case .buyerSilence: "buyer-silence"
    case .interventionOpens: "intervention-opens"
    case .negotiationEnds: "negotiation-ends"
    case .sellerSilence: "seller-silence"
    }
  }
}
