import Days
import SiteModel
import Templating
import TradeAssurance

/// The answer to a case: one for each state in which a case may be on a day.
enum CaseAnswer: Hashable {
  case running(awaiting: Side, ending: RefundRule, Nearness)
  case ended(CaseOutcome)

  /// The distance of today from the last full day.
  enum Nearness: String, CaseIterable {
    /// Today is before the safe day.
    case before
    /// Today is the safe day, the day before the last full day.
    case safe
    /// Today is the last full day.
    case last
  }

  static let all: [CaseAnswer] =
    [
      (Side.seller, RefundRule.sellerSilence), (.seller, .negotiationEnds), (.buyer, .buyerSilence),
      (.buyer, .negotiationEnds),
    ]
    .flatMap { side, rule in Nearness.allCases.map { .running(awaiting: side, ending: rule, $0) } }
    + CaseOutcome.allCases.map(CaseAnswer.ended)

  init(_ state: CaseState, on today: Day) {
    switch state {
    case .ended(let end): self = .ended(end.outcome)
    case .negotiating(let negotiation):
      let ending = negotiation.ending
      let nearness: Nearness = today < ending.safeDay ? .before : today == ending.safeDay ? .safe : .last
      self = .running(awaiting: negotiation.awaiting, ending: ending.rule, nearness)
    }
  }

  /// The name that the script looks for: the side, the rule and the nearness, or the status.
  var name: String {
    switch self {
    case .running(let side, let rule, let nearness): "\(side.id) \(rule.id) \(nearness.rawValue)"
    case .ended(let outcome): outcome.id
    }
  }

  /// The article that says what to do next, by its path below `content/`.
  var next: String {
    switch self {
    case .running(.seller, _, _): "refunds/answer-a-request.md"
    case .running(.buyer, _, _): "refunds/silence.md"
    case .ended(.escalated), .ended(.intervention): "refunds/intervention.md"
    case .ended(.evidence): "refunds/evidence.md"
    case .ended(.agreed), .ended(.closed), .ended(.withdrawn): "refunds/process.md"
    }
  }
}

/// The names by which `calculators/case-answer` chooses its words, and the days in these words. The browser's script
/// gets the words with empty days and fills in the days.
struct CaseAnswerView: View {
  let answer: CaseAnswer
  let context: EmbedContext
  // The days of a worked example; nil in the words for the script.
  private var ending: Deadline?
  private var endedOn: Day?
  private var today: Day?

  init(answer: CaseAnswer, context: EmbedContext) {
    self.answer = answer
    self.context = context
  }

  init(_ state: CaseState, on today: Day, _ context: EmbedContext) {
    self.init(answer: CaseAnswer(state, on: today), context: context)
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
    .view("next") { $0.context.article($0.answer.next) },
    .view("contact") { $0.context.article("about/contact.md") },
    .view("calculator") { $0.context.article("refunds/deadline-calculator.md") },
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
