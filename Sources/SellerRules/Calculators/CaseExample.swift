import Days
import Templating
import TradeAssurance

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
