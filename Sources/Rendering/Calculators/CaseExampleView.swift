import TradeAssurance

/// A worked example of a refund case: what happened, and the sentence that answers it.
typealias CaseExampleView = JoinedView<CaseExampleDaysView, CaseSentenceView>

/// What happened in an example, and what is running.
struct CaseExampleDaysView: View {
  enum Key: String, CaseIterable {
    case applied, events, today, hasDeadlines, deadlines
  }

  let example: CaseExample
  let state: CaseState

  func value(of key: Key) -> ViewValue {
    switch key {
    case .applied: .text(example.applied.shownWithWeekday)
    case .events: .list(example.events.map { CaseEventView(event: $0) })
    case .today: .text(example.today.shownWithWeekday)
    case .hasDeadlines: .flag(!deadlines.isEmpty)
    case .deadlines: .list(deadlines.map { DeadlineView(deadline: $0) })
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .applied, .today: .text
    case .events: .list(CaseEventView.self)
    case .hasDeadlines: .flag
    case .deadlines: .list(DeadlineView.self)
    }
  }

  private var deadlines: [Deadline] {
    if case .negotiating(let negotiation) = state { Array(negotiation.deadlines) } else { [] }
  }
}

/// An event of an example.
struct CaseEventView: View {
  enum Key: String, CaseIterable {
    case title, day
  }

  let event: CaseEvent

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(event.kind.title)
    case .day: .text(event.day.shownWithWeekday)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}

/// A deadline of an example.
struct DeadlineView: View {
  enum Key: String, CaseIterable {
    case title, lastDay, effectText, takesEffect
  }

  let deadline: Deadline

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(deadline.rule.sellerTitle)
    case .lastDay: .text(deadline.lastDay.shownWithWeekday)
    case .effectText: .text(deadline.rule.effect)
    case .takesEffect: .text(deadline.takesEffect.shownWithWeekday)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}
