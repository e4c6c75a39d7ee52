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
  static func march(_ day: Int32) -> Day {
    Day(year: 2026, month: 3, day: 1) + (day - 1)
  }

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
      return state.map { JoinedView(example, CaseAnswerView($0, on: example.today, context)) }
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
