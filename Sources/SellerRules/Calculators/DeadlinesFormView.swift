import Facts
import Templating
import TradeAssurance

struct DeadlinesFormView: View {
  let frame: CalculatorFrame

  static let fields: [Field<Self>] = [
    .list("eventKinds") { _ in CaseEvent.Kind.allCases.map { EventKindView(kind: $0) } },
    .list("answers") { view in CaseAnswer.all.map { CaseAnswerView($0, in: view.frame) } },
    .list("endings") { _ in CaseOutcome.allCases.map { EndingView(outcome: $0) } },
    .list("rules") { view in
      RefundRule.listed.map { RuleView(rule: $0, period: view.frame.context.fact($0.periodFact)) }
    },
    .view("start") { $0.examples.first },
    .list("examples") { $0.examples },
  ]

  private var examples: [CaseExampleView] { CaseExample.all.compactMap { $0.view(in: frame) } }
}

/// A kind of event in the form.
struct EventKindView: View {
  let kind: CaseEvent.Kind

  static let fields: [Field<Self>] = [
    .text("id") { $0.kind.id },
    .text("title") { $0.kind.title },
  ]
}

extension CaseEvent.Kind {
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

/// What a case came to: for the sentence of an error, and for the list of its days.
struct EndingView: View {
  let outcome: CaseOutcome

  static let fields: [Field<Self>] = [
    .text("id") { $0.outcome.id },
    .text("text") { $0.outcome.cause },
    .text("mark") { $0.outcome.mark },
  ]
}
