import Templating
import TradeAssurance

/// The names that `calculators/case-sentence` chooses its sentence by, and the days in it. For the script the days are
/// empty: it fills them.
struct CaseSentenceView: View {
  let sentence: CaseSentence
  var state: CaseState?

  static let fields: [Field<Self>] = [
    .number("status") { Int($0.sentence.status) },
    .number("awaiting") { Int($0.sentence.awaiting?.rawValue ?? 0) },
    .number("rule") { Int($0.sentence.rule?.rawValue ?? 0) },
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
    .text("lastDay") { $0.ending?.lastDay.shownWithWeekday ?? "" },
    .text("takesEffect") { $0.ending?.takesEffect.shownWithWeekday ?? "" },
    .text("endedOn") { $0.endedOn?.shownWithWeekday ?? "" },
  ]

  private var ending: Deadline? {
    if case .negotiating(let negotiation) = state { negotiation.ending } else { nil }
  }

  private var endedOn: Day? {
    if case .ended(let end) = state { end.day } else { nil }
  }
}
