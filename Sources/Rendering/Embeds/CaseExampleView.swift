import Templating
import TradeAssurance

/// A worked example of a refund case: the events, and the answer.
typealias CaseExampleView = JoinedView<CaseExampleDaysView, CaseSentenceView>

/// The events of an example and its running deadlines.
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

struct CaseEventView: View {
  let event: CaseEvent

  static let fields: [Field<Self>] = [
    .text("title") { $0.event.kind.title },
    .text("day") { $0.event.day.shownWithWeekday },
  ]
}

struct DeadlineView: View {
  let deadline: Deadline

  static let fields: [Field<Self>] = [
    .text("title") { $0.deadline.rule.sellerTitle },
    .text("lastDay") { $0.deadline.lastDay.shownWithWeekday },
    .text("effectText") { $0.deadline.rule.effect },
    .text("takesEffect") { $0.deadline.takesEffect.shownWithWeekday },
  ]
}
