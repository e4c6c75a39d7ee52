import Days
import Templating
import TradeAssurance

/// A worked example of a refund case: the events, and the answer.
typealias CaseExampleView = JoinedView<CaseExampleDaysView, CaseAnswerView>

/// The events of an example.
struct CaseExampleDaysView: View {
  let example: CaseExample

  static let fields: [Field<Self>] = [
    .text("applied") { $0.example.applied.shownWithWeekday },
    .list("events") { view in view.example.events.map { CaseEventView(event: $0) } },
    .text("today") { $0.example.today.shownWithWeekday },
  ]
}

struct CaseEventView: View {
  let event: CaseEvent

  static let fields: [Field<Self>] = [
    .text("title") { $0.event.kind.title },
    .text("day") { $0.event.day.shownWithWeekday },
  ]
}
