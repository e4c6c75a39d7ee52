import Days

/// A refund case, opened by the buyer's refund request. It waits for one side at a time (our interpretation): first for
/// the seller, then for the side with the earliest unanswered message. A message from the other side changes nothing.
public struct RefundCase: Hashable, Sendable {
  public static var mostEvents: Int { 100 }

  let applied: Day
  let periods: RefundPeriods

  /// A case with a day of application and periods.
  public init(applied: Day, periods: RefundPeriods) {
    self.applied = applied
    self.periods = periods
  }

  /// The state of the case on a day, given its events in order. Throws one error, with the index of
  /// its event: the first error of a day, or, if the days are right, the first other error in the order of the codes.
  public func state(
    after events: some RandomAccessCollection<CaseEvent>, on today: Day
  ) throws(QueryError) -> CaseState {
    try checkDays(of: events, today: today)
    var running = Negotiation(self)
    var end: CaseEnd?
    // The loop counts indices, because an iterator would copy the fixed storage.
    for (place, index) in events.indices.enumerated() {
      let event = events[index]
      if let earlier = end ?? running.end(by: event.day) {
        throw QueryError(code: .eventAfterEnd, event: place, end: earlier)
      }
      switch event.kind {
      case .sellerReplied: running.answer(from: .seller, on: event.day)
      case .buyerReplied: running.answer(from: .buyer, on: event.day)
      case .agreed: end = CaseEnd(outcome: .agreed, day: event.day)
      case .withdrawn: end = CaseEnd(outcome: .withdrawn, day: event.day)
      case .interventionRequested:
        let opens = deadline(.interventionOpens).takesEffect
        guard event.day >= opens else {
          throw QueryError(code: .interventionTooEarly, event: place, opens: opens)
        }
        end = CaseEnd(outcome: .intervention, day: event.day)
      }
    }
    if let end = end ?? running.end(by: today) { return .ended(end) }
    return .negotiating(running)
  }

  private func checkDays(
    of events: some RandomAccessCollection<CaseEvent>, today: Day
  ) throws(QueryError) {
    guard events.count <= Self.mostEvents else { throw QueryError(code: .tooManyEvents) }
    guard today >= applied else { throw QueryError(code: .todayBeforeApplication) }
    var before = applied
    for (place, index) in events.indices.enumerated() {
      let day = events[index].day
      guard day >= applied else { throw QueryError(code: .eventBeforeApplication, event: place) }
      guard day >= before else { throw QueryError(code: .eventOutOfOrder, event: place) }
      guard day <= today else { throw QueryError(code: .eventAfterToday, event: place) }
      before = day
    }
  }

  /// The deadline of a rule whose clock starts with the application.
  func deadline(_ rule: RefundRule) -> Deadline { periods.deadline(rule, from: applied) }
}
