import Templating
import TradeAssurance

/// A worked example of a refund case: what happened, and the sentence that answers it.
typealias CaseExampleView = JoinedView<CaseExampleDaysView, CaseSentenceView>

/// What happened in an example, and what is running.
struct CaseExampleDaysView: View {
  let example: CaseExample
  let state: CaseState

  static let fields: [Field<Self>] = [
    .text("applied") { $0.example.applied.shownWithWeekday },
    .list("events") { view in view.example.events.map { CaseEventView(event: $0) } },
    .text("today") { $0.example.today.shownWithWeekday },
    .flag("hasDeadlines") { !$0.deadlines.isEmpty },
    .list("deadlines") { view in view.deadlines.map { DeadlineView(deadline: $0) } },
  ]

  private var deadlines: [Deadline] {
    if case .negotiating(let negotiation) = state { Array(negotiation.deadlines) } else { [] }
  }
}

/// An event of an example.
struct CaseEventView: View {
  let event: CaseEvent

  static let fields: [Field<Self>] = [
    .text("title") { $0.event.kind.title },
    .text("day") { $0.event.day.shownWithWeekday },
  ]
}

/// A deadline of an example.
struct DeadlineView: View {
  let deadline: Deadline

  static let fields: [Field<Self>] = [
    .text("title") { $0.deadline.rule.sellerTitle },
    .text("lastDay") { $0.deadline.lastDay.shownWithWeekday },
    .text("effectText") { $0.deadline.rule.effect },
    .text("takesEffect") { $0.deadline.takesEffect.shownWithWeekday },
  ]
}
