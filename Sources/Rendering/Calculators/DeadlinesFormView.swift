import TradeAssurance

/// The names of the deadline calculator's form and examples.
struct DeadlinesFormView: View {
  enum Key: String, CaseIterable {
    case dayExample, eventKinds, statuses, endings, rules, examples
  }

  let frame: CalculatorFrame

  func value(of key: Key) -> ViewValue {
    switch key {
    case .dayExample: .text(CaseExample.march(1).text)
    case .eventKinds: .list(CaseEvent.Kind.allCases.map { EventKindView(kind: $0) })
    case .statuses: .list(CaseSentence.allCases.map { CaseSentenceView(sentence: $0) })
    case .endings: .list(CaseOutcome.allCases.map { EndingView(outcome: $0) })
    case .rules: .list(RefundRule.listed.map { RuleView(rule: $0, period: frame.fact($0.periodFact)) })
    case .examples: .list(CaseExample.all.compactMap { $0.view(in: frame.edition) })
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .dayExample: .text
    case .eventKinds: .list(EventKindView.self)
    case .statuses: .list(CaseSentenceView.self)
    case .endings: .list(EndingView.self)
    case .rules: .list(RuleView.self)
    case .examples: .list(CaseExampleView.self)
    }
  }
}

/// A kind of event as the form offers it.
struct EventKindView: View {
  enum Key: String, CaseIterable {
    case id, title
  }

  let kind: CaseEvent.Kind

  func value(of key: Key) -> ViewValue {
    switch key {
    case .id: .text(kind.id)
    case .title: .text(kind.title)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}

extension CaseEvent.Kind {
  /// The event as a seller says it.
  var title: String {
    switch self {
    case .sellerReplied: "I answered or proposed a new plan"
    case .buyerReplied: "The buyer answered"
    case .agreed: "We agreed"
    case .withdrawn: "The buyer withdrew the request"
    case .interventionRequested: "The buyer asked for intervention"
    }
  }
}

/// What ended a case, for the sentence of an error.
struct EndingView: View {
  enum Key: String, CaseIterable {
    case id, text
  }

  let outcome: CaseOutcome

  func value(of key: Key) -> ViewValue {
    switch key {
    case .id: .text(outcome.id)
    case .text: .text(outcome.cause)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}
