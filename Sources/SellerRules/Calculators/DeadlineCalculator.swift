import Days
import SiteModel
import Templating
import TradeAssurance

/// The choices and the words of the deadline calculator.
struct CaseFormView: View {
  let context: EmbedContext

  static let fields: [Field<Self>] = [
    .list("eventKinds") { _ in CaseEvent.Kind.allCases },
    .list("answers") { view in CaseAnswer.all.map { CaseAnswerView(answer: $0, context: view.context) } },
    .list("endings") { _ in CaseOutcome.allCases },
    .list("rules") { view in
      RefundRule.listed.map { RuleView(rule: $0, period: view.context.fact($0.periodFact)) }
    },
  ]
}

/// A rule of the refund case in the deadline calculator.
struct RuleView: View {
  let rule: RefundRule
  let period: FactLinkView

  static let fields: [Field<Self>] = [
    .text("id") { $0.rule.id },
    .text("title") { $0.rule.words.sellerTitle },
    .text("markText") { $0.rule.words.mark },
    .text("effectText") { $0.rule.words.effect },
    .text("calendarText") { $0.rule.words.calendarEntry },
    .text("adviceText") { $0.rule.words.advice },
    .flag("isMarkedOnEffect") { $0.rule.outcome == nil },
    .view("period") { $0.period },
    .text("provenance") { "\($0.rule.words.provenance.withCapital)." },
  ]
}

/// The end of a case, for the sentence of an error and for the list of the case's days.
extension CaseOutcome: View {
  public static let fields: [Field<Self>] = [
    .text("id") { $0.id },
    .text("text") { $0.cause },
    .text("mark") { $0.mark },
  ]
}

/// A kind of event in the form.
extension CaseEvent.Kind: View {
  public static let fields: [Field<Self>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
  ]

  /// The event in a seller's words.
  var title: String {
    switch self {
    case .sellerReplied: "I answered"
    case .buyerReplied: "The buyer answered"
    case .agreed: "We agreed"
    case .withdrawn: "The buyer withdrew it"
    case .interventionRequested: "Intervention requested"
    }
  }
}

/// A refund case that shows one rule. A worked example shows the case's events beside the answer.
struct CaseExample: View {
  let applied = Self.march(1)
  let events: [CaseEvent]
  let today: Day

  /// A day of March 2026; days after 31 are in April.
  static func march(_ day: Int32) -> Day { Day(year: 2026, month: 3, day: 1) + (day - 1) }

  static let all = [
    CaseExample([], today: 5),
    CaseExample([], today: 9),
    CaseExample([(.sellerReplied, 3)], today: 10),
    CaseExample([(.sellerReplied, 3), (.sellerReplied, 9)], today: 11),
    CaseExample([(.sellerReplied, 3), (.buyerReplied, 10)], today: 17),
    CaseExample(turns + [(.sellerReplied, 26)], today: 32),
    CaseExample(turns + [(.sellerReplied, 24)], today: 32),
  ]

  /// The answers of the two sides in turn, the buyer's last.
  private static let turns: [(CaseEvent.Kind, Int32)] = [
    (.sellerReplied, 2), (.buyerReplied, 8), (.sellerReplied, 14), (.buyerReplied, 20),
  ]

  private init(_ events: [(CaseEvent.Kind, Int32)], today: Int32) {
    self.events = events.map { CaseEvent($0.0, on: Self.march($0.1)) }
    self.today = Self.march(today)
  }

  /// The examples with their answers. With other periods a case may end before the last event of its example, which is
  /// then left out.
  static func answered(
    _ context: EmbedContext, _ periods: RefundPeriods
  ) -> [JoinedView<CaseExample, CaseAnswerView>] {
    all.compactMap { example in
      let state = try? RefundCase(applied: example.applied, periods: periods)
        .state(after: example.events, on: example.today)
      return state.map { state in
        var view = CaseAnswerView(
          answer: CaseAnswer(state, on: example.today), context: context, today: example.today)
        switch state {
        case .negotiating(let negotiation): view.ending = negotiation.ending
        case .ended(let end): view.endedOn = end.day
        }
        return JoinedView(example, view)
      }
    }
  }

  static let fields: [Field<Self>] = [
    .text("applied") { $0.applied.shownWithWeekday },
    .list("events") { $0.events },
    .text("today") { $0.today.shownWithWeekday },
  ]
}

extension CaseEvent: View {
  public static let fields: [Field<Self>] = [
    .text("title") { $0.kind.title },
    .text("day") { $0.day.shownWithWeekday },
  ]
}

/// An answer about a case. There is one for each state in which a case may be on a day.
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

/// What the template `calculators/case-answer` says of a case: an answer and its days. The page also has the text of
/// each answer with its days left empty, and the browser's script fills in the days.
struct CaseAnswerView: View {
  let answer: CaseAnswer
  let context: EmbedContext
  // The days of a worked example; nil in the words for the script.
  var today: Day?
  var ending: Deadline?
  var endedOn: Day?

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
