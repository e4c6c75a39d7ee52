import Templating
import TradeAssurance

/// The fields by which `calculators/case-sentence` chooses its sentence, and the days in it. For the script,
/// which fills them in, the days are empty.
struct CaseSentenceView: View {
  let sentence: CaseSentence
  var state: CaseState?

  static let fields: [Field<Self>] = [
    .text("status") { $0.sentence.outcome?.id ?? CaseState.negotiatingID },
    .text("awaiting") { $0.sentence.awaiting?.id ?? "" },
    .text("ending") { $0.sentence.rule?.id ?? "" },
    .flag("isSellerTurn") { $0.sentence == .sellerTurn },
    .flag("isSellerTurnLate") { $0.sentence == .sellerTurnLate },
    .flag("isBuyerTurn") { $0.sentence == .buyerTurn },
    .flag("isBuyerTurnLate") { $0.sentence == .buyerTurnLate },
    .flag("isAgreed") { $0.sentence == .agreed },
    .flag("isWithdrawn") { $0.sentence == .withdrawn },
    .flag("isIntervention") { $0.sentence == .intervention },
    .flag("isEscalated") { $0.sentence == .escalated },
    .flag("isClosed") { $0.sentence == .closed },
    .flag("isEvidence") { $0.sentence == .evidence },
    .text("lastDay") { $0.deadline?.lastDay.shownWithWeekday ?? "" },
    .text("takesEffect") { $0.deadline?.takesEffect.shownWithWeekday ?? "" },
    .text("endedOn") { $0.endedOn?.shownWithWeekday ?? "" },
  ]

  private var deadline: Deadline? {
    if case .negotiating(let negotiation) = state { negotiation.ending } else { nil }
  }

  private var endedOn: Day? {
    if case .ended(let end) = state { end.day } else { nil }
  }
}
