import Facts
import SiteModel
import Templating
import TradeAssurance

struct DeadlinesFormView: View {
  let context: EmbedContext
  let tables: Tables

  static let fields: [Field<Self>] = [
    .list("eventKinds") { _ in CaseEvent.Kind.allCases },
    .list("answers") { view in CaseAnswer.all.map { CaseAnswerView($0, in: view.context) } },
    .list("endings") { _ in CaseOutcome.allCases },
    .list("rules") { view in
      RefundRule.listed.map { RuleView(rule: $0, period: view.context.fact($0.periodFact)) }
    },
    .view("start") { $0.examples.first },
    .list("examples") { $0.examples },
  ]

  private var examples: [JoinedView<CaseExample, CaseAnswerView>] {
    CaseExample.all.compactMap { example in
      // With other periods a case may end before the last event of its example, which is then left out.
      let state = try? RefundCase(applied: example.applied, periods: tables.refunds)
        .state(after: example.events, on: example.today)
      return state.map { JoinedView(example, CaseAnswerView($0, on: example.today, in: context)) }
    }
  }
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

/// The end of a case, for the sentence of an error and for the list of the case's days.
extension CaseOutcome: View {
  public static let fields: [Field<Self>] = [
    .text("id") { $0.id },
    .text("text") { $0.cause },
    .text("mark") { $0.mark },
  ]
}
