import Days
import SiteModel
import Templating
import TradeAssurance

/// The names by which `calculators/case-answer` chooses its words, and the days in these words. The browser's script
/// gets the words with empty days and fills in the days.
struct CaseAnswerView: View {
  let answer: CaseAnswer
  let next: LinkView?
  let contact: LinkView?
  /// The page where the reader enters the events of a case.
  let calculator: LinkView?
  // The days of a worked example; nil in the words for the script.
  private var ending: Deadline?
  private var endedOn: Day?
  private var today: Day?

  init(_ answer: CaseAnswer, in context: EmbedContext) {
    self.answer = answer
    next = context.article(answer.next)
    contact = context.article("about/contact.md")
    calculator = context.article("refunds/deadline-calculator.md")
  }

  init(_ state: CaseState, on today: Day, in context: EmbedContext) {
    self.init(CaseAnswer(state, on: today), in: context)
    self.today = today
    switch state {
    case .negotiating(let negotiation): ending = negotiation.ending
    case .ended(let end): endedOn = end.day
    }
  }

  static let fields: [Field<Self>] = [
    .text("name") { $0.answer.name },
    .text("named") { $0.named.name },
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
    .flag("hasSafeDay") { $0.named.name == "safeDay" },
    .flag("isAgreed") { $0.answer == .ended(.agreed) },
    .flag("isWithdrawn") { $0.answer == .ended(.withdrawn) },
    .flag("isIntervention") { $0.answer == .ended(.intervention) },
    .flag("isEscalated") { $0.answer == .ended(.escalated) },
    .flag("isClosed") { $0.answer == .ended(.closed) },
    .flag("isEvidence") { $0.answer == .ended(.evidence) },
    .flag("isWithPlatform") {
      [.ended(.intervention), .ended(.escalated), .ended(.evidence)].contains($0.answer)
    },
    .text("safeDay") { $0.ending?.safeDay.shownWithWeekday ?? "" },
    .text("lastDay") { $0.ending?.lastDay.shownWithWeekday ?? "" },
    .text("takesEffect") { $0.ending?.takesEffect.shownWithWeekday ?? "" },
    .text("endedOn") { $0.endedOn?.shownWithWeekday ?? "" },
  ]

  private var running: (side: Side, rule: RefundRule, nearness: CaseAnswer.Nearness)? {
    if case .running(let side, let rule, let nearness) = answer { (side, rule, nearness) } else { nil }
  }

  /// The day in the answer from which the remaining time is counted, and the day's name in the module's answer.
  private var named: (name: String, day: Day?) {
    guard let running else { return ("endedOn", endedOn) }
    return running.rule == .buyerSilence || running.nearness == .last
      ? ("lastDay", ending?.lastDay) : ("safeDay", ending?.safeDay)
  }

  private var left: String {
    guard let today, let day = named.day else { return "" }
    let days = day - today
    return switch days {
    case 0: "today"
    case 1: "1 day left"
    case 2...: "\(days) days left"
    case -1: "yesterday"
    default: "\(-days) days ago"
    }
  }
}
