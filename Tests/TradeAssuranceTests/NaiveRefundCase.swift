import Days
import TradeAssurance

/// A second way to run a refund case, as simple as possible: a diary, day by day, with the unanswered letters
/// on each side's desk. The periods are written out, so that it shares nothing with the domain.
struct NaiveRefundCase {
  let applied: Int32
  let events: [CaseEvent]

  func state(on today: Int32) -> String {
    if events.count > 100 { return "error too-many-events" }
    if today < applied { return "error today-before-application" }
    for (index, event) in events.enumerated() {
      if event.day.number < applied { return "error event-before-application at \(index)" }
      if index > 0, event.day < events[index - 1].day { return "error event-out-of-order at \(index)" }
      if event.day.number > today { return "error event-after-today at \(index)" }
    }
    var sellersDesk = [applied]
    var buyersDesk: [Int32] = []
    var end: String?
    for day in applied...today {
      if end == nil, let first = sellersDesk.first, day - first > 7 { end = "escalated on \(day)" }
      if end == nil, let first = buyersDesk.first, day - first > 7 { end = "closed on \(day)" }
      if end == nil, day - applied > 30 { end = "evidence on \(day)" }
      for (index, event) in events.enumerated() where event.day.number == day {
        if let end { return "error event-after-end at \(index): \(end)" }
        switch event.kind {
        case .sellerReplied where !sellersDesk.isEmpty: (sellersDesk, buyersDesk) = ([], [day])
        case .buyerReplied where !buyersDesk.isEmpty: (sellersDesk, buyersDesk) = ([day], [])
        case .sellerReplied: buyersDesk.append(day)
        case .buyerReplied: sellersDesk.append(day)
        case .agreed: end = "agreed on \(day)"
        case .withdrawn: end = "withdrawn on \(day)"
        case .interventionRequested:
          if day - applied <= 3 { return "error intervention-too-early at \(index): \(applied + 4)" }
          end = "intervention on \(day)"
        }
      }
    }
    return end ?? running(sellersDesk: sellersDesk, buyersDesk: buyersDesk)
  }

  private func running(sellersDesk: [Int32], buyersDesk: [Int32]) -> String {
    var deadlines = [(applied + 4, "intervention-opens"), (applied + 31, "negotiation-ends")]
    if let first = sellersDesk.first, first + 8 <= applied + 31 {
      deadlines.append((first + 8, "seller-silence"))
    }
    if let first = buyersDesk.first, first + 8 <= applied + 31 {
      deadlines.append((first + 8, "buyer-silence"))
    }
    let turn = sellersDesk.first.map { "seller since \($0)" } ?? buyersDesk.first.map { "buyer since \($0)" }
    return "\(turn ?? "nobody") \(deadlines.sorted { $0 < $1 })"
  }
}

/// The domain's answer in the words of the diary.
func diary(of refund: RefundCase, after events: [CaseEvent], on today: Day) -> String {
  do throws(QueryError) {
    switch try refund.state(after: events, on: today) {
    case .ended(let end): return "\(end.outcome.id) on \(end.day.number)"
    case .negotiating(let negotiation):
      let deadlines = negotiation.deadlines.map { ($0.takesEffect.number, $0.rule.id) }
      return "\(negotiation.awaiting.id) since \(negotiation.since.number) \(deadlines)"
    }
  } catch {
    let place = error.event.map { " at \($0)" } ?? ""
    let end = error.end.map { ": \($0.outcome.id) on \($0.day.number)" } ?? ""
    return "error \(error.code.id)\(place)\(end)\(error.opens.map { ": \($0.number)" } ?? "")"
  }
}
