import Days
import SiteModel
import Templating
import TradeAssurance

/// The names by which `calculators/case-answer` chooses its words, and the days in them. The browser's script gets the
/// words with empty days and fills them in.
struct CaseAnswerView: View {
  let answer: CaseAnswer
  let next: LinkView?
  let contact: LinkView?
  /// The page where the reader enters what happened.
  let calculator: LinkView?
  /// The refund case of a worked example and the day on which it is seen; nil in the words for the script.
  var example: (state: CaseState, today: Day)?

  init(_ answer: CaseAnswer, in context: EmbedContext) {
    self.answer = answer
    next = context.article(answer.next)
    contact = context.article("about/contact.md")
    calculator = context.article("refunds/deadline-calculator.md")
  }

  init(_ state: CaseState, on today: Day, in context: EmbedContext) {
    self.init(CaseAnswer(state, on: today), in: context)
    example = (state, today)
  }

  static let fields: [Field<Self>] = [
    .text("name") { $0.answer.name },
    .text("named") { $0.named.rawValue },
    .text("left") { $0.left },
    .view("next") { $0.next },
    .view("contact") { $0.contact },
    .view("calculator") { $0.calculator },
    .flag("isRunning") { $0.running != nil },
    .flag("isSellerTurn") { $0.running?.side == .seller },
    .flag("isBuyerTurn") { $0.running?.side == .buyer },
    .flag("isSellerSilence") { $0.running?.rule == .sellerSilence },
    .flag("isBuyerSilence") { $0.running?.rule == .buyerSilence },
    .flag("isNegotiationEnd") { $0.running?.rule == .negotiationEnds },
    .flag("isBefore") { $0.running?.nearness == .before },
    .flag("isSafe") { $0.running?.nearness == .safe },
    .flag("isLast") { $0.running?.nearness == .last },
    .flag("hasSafeDay") { $0.named == .safeDay },
    .flag("isAgreed") { $0.answer == .ended(.agreed) },
    .flag("isWithdrawn") { $0.answer == .ended(.withdrawn) },
    .flag("isIntervention") { $0.answer == .ended(.intervention) },
    .flag("isEscalated") { $0.answer == .ended(.escalated) },
    .flag("isClosed") { $0.answer == .ended(.closed) },
    .flag("isEvidence") { $0.answer == .ended(.evidence) },
    .flag("isWithPlatform") {
      [.ended(.intervention), .ended(.escalated), .ended(.evidence)].contains($0.answer)
    },
    .text("safeDay") { $0.shown(.safeDay) },
    .text("lastDay") { $0.shown(.lastDay) },
    .text("takesEffect") { $0.shown(.takesEffect) },
    .text("endedOn") { $0.shown(.endedOn) },
  ]

  private var running: (side: Side, rule: RefundRule, nearness: CaseAnswer.Nearness)? {
    if case .running(let side, let rule, let nearness) = answer { (side, rule, nearness) } else { nil }
  }

  /// A day of the answer, as the module's answer names it.
  private enum NamedDay: String {
    case safeDay, lastDay, takesEffect, endedOn
  }

  /// The day that the answer names, from which the time that is left is counted.
  private var named: NamedDay {
    guard let running else { return .endedOn }
    return running.rule == .buyerSilence || running.nearness == .last ? .lastDay : .safeDay
  }

  private var left: String {
    guard let example, let day = day(named) else { return "" }
    let days = day - example.today
    return switch days {
    case 0: "today"
    case 1: "1 day left"
    case 2...: "\(days) days left"
    case -1: "yesterday"
    default: "\(-days) days ago"
    }
  }

  private func shown(_ name: NamedDay) -> String { day(name)?.shownWithWeekday ?? "" }

  private func day(_ name: NamedDay) -> Day? {
    switch (example?.state, name) {
    case (.negotiating(let negotiation), .safeDay): negotiation.ending.safeDay
    case (.negotiating(let negotiation), .lastDay): negotiation.ending.lastDay
    case (.negotiating(let negotiation), .takesEffect): negotiation.ending.takesEffect
    case (.ended(let end), .endedOn): end.day
    default: nil
    }
  }
}
