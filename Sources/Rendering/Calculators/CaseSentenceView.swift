import TradeAssurance

/// The names that `calculators/case-sentence` chooses its sentence by, and the days in it. For the script the days are
/// empty: it fills them.
struct CaseSentenceView: View {
  enum Key: String, CaseIterable {
    case status, awaiting, ending
    case isSellerTurn, isSellerTurnLate, isBuyerTurn, isBuyerTurnLate
    case isAgreed, isWithdrawn, isIntervention, isEscalated, isClosed, isEvidence
    case lastDay, takesEffect, endedOn
  }

  let sentence: CaseSentence
  var state: CaseState?

  func value(of key: Key) -> ViewValue {
    switch key {
    case .status: .text(sentence.outcome?.id ?? CaseState.negotiatingID)
    case .awaiting: .text(sentence.awaiting?.id ?? "")
    case .ending: .text(sentence.rule?.id ?? "")
    case .isSellerTurn: .flag(sentence == .sellerTurn)
    case .isSellerTurnLate: .flag(sentence == .sellerTurnLate)
    case .isBuyerTurn: .flag(sentence == .buyerTurn)
    case .isBuyerTurnLate: .flag(sentence == .buyerTurnLate)
    case .isAgreed: .flag(sentence == .agreed)
    case .isWithdrawn: .flag(sentence == .withdrawn)
    case .isIntervention: .flag(sentence == .intervention)
    case .isEscalated: .flag(sentence == .escalated)
    case .isClosed: .flag(sentence == .closed)
    case .isEvidence: .flag(sentence == .evidence)
    case .lastDay: .text(deadline?.lastDay.shownWithWeekday ?? "")
    case .takesEffect: .text(deadline?.takesEffect.shownWithWeekday ?? "")
    case .endedOn: .text(endedOn?.shownWithWeekday ?? "")
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .isSellerTurn, .isSellerTurnLate, .isBuyerTurn, .isBuyerTurnLate, .isAgreed, .isWithdrawn,
      .isIntervention,
      .isEscalated, .isClosed, .isEvidence:
      .flag
    case .status, .awaiting, .ending, .lastDay, .takesEffect, .endedOn: .text
    }
  }

  private var deadline: Deadline? {
    if case .negotiating(let negotiation) = state { negotiation.ending } else { nil }
  }

  private var endedOn: Day? {
    if case .ended(let end) = state { end.day } else { nil }
  }
}
