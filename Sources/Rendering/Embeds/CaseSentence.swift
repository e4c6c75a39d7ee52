import TradeAssurance

/// The sentences that answer a case, one for each state.
enum CaseSentence: CaseIterable {
  case sellerTurn, sellerTurnLate, buyerTurn, buyerTurnLate
  case agreed, withdrawn, intervention, escalated, closed, evidence

  init(_ state: CaseState) {
    switch state {
    case .negotiating(let negotiation): self.init(negotiation)
    case .ended(let end): self.init(end.outcome)
    }
  }

  private init(_ negotiation: Negotiation) {
    // Late means that the awaited side's silence can no longer take effect.
    let isLate = negotiation.ending.rule == .negotiationEnds
    switch negotiation.turn.awaiting {
    case .seller: self = isLate ? .sellerTurnLate : .sellerTurn
    case .buyer: self = isLate ? .buyerTurnLate : .buyerTurn
    }
  }

  private init(_ outcome: CaseOutcome) {
    switch outcome {
    case .agreed: self = .agreed
    case .withdrawn: self = .withdrawn
    case .intervention: self = .intervention
    case .escalated: self = .escalated
    case .closed: self = .closed
    case .evidence: self = .evidence
    }
  }

  /// The outcome that the sentence is for; nil while the case runs.
  var outcome: CaseOutcome? {
    switch self {
    case .sellerTurn, .sellerTurnLate, .buyerTurn, .buyerTurnLate: nil
    case .agreed: .agreed
    case .withdrawn: .withdrawn
    case .intervention: .intervention
    case .escalated: .escalated
    case .closed: .closed
    case .evidence: .evidence
    }
  }

  /// The awaited side; nil if the case has ended.
  var awaiting: Side? {
    switch self {
    case .sellerTurn, .sellerTurnLate: .seller
    case .buyerTurn, .buyerTurnLate: .buyer
    case .agreed, .withdrawn, .intervention, .escalated, .closed, .evidence: nil
    }
  }

  /// The rule that ends the case if nothing else happens; nil if it has ended.
  var rule: RefundRule? {
    switch self {
    case .sellerTurn: .sellerSilence
    case .buyerTurn: .buyerSilence
    case .sellerTurnLate, .buyerTurnLate: .negotiationEnds
    case .agreed, .withdrawn, .intervention, .escalated, .closed, .evidence: nil
    }
  }
}
