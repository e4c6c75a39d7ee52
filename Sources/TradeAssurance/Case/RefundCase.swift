import Days

/// A refund case, opened by the buyer's refund request.
///
/// It waits for one side at a time (our interpretation): first for the seller, from the request, then for the
/// side with the earliest unanswered message. A message from the other side changes nothing.
public struct RefundCase: Hashable, Sendable {
  public static var mostEvents: Int { 100 }

  private let applied: Day
  private let periods: RefundPeriods

  /// A case with that day of application and those periods.
  public init(applied: Day, periods: RefundPeriods) {
    self.applied = applied
    self.periods = periods
  }

  /// The state of the case on a day, given its events in order.
  ///
  /// - Throws: the first error in the order of the codes of a refund case, with the index of its event. Errors
  ///   of the days are found event by event, before `eventAfterEnd` and `interventionTooEarly`.
  public func state(
    after events: some RandomAccessCollection<CaseEvent>, on today: Day
  ) throws(QueryError) -> CaseState {
    try checkDays(of: events, today: today)
    var turn = CaseTurn(awaiting: .seller, since: applied)
    var end: CaseEnd?
    // By index, because an iterator would copy the fixed storage.
    for (place, index) in events.indices.enumerated() {
      let event = events[index]
      if let earlier = end ?? self.end(of: turn, by: event.day) {
        throw QueryError(.eventAfterEnd, event: place, end: earlier)
      }
      switch event.kind {
      case .sellerReplied: turn = answered(turn, by: .seller, on: event.day)
      case .buyerReplied: turn = answered(turn, by: .buyer, on: event.day)
      case .agreed: end = CaseEnd(outcome: .agreed, day: event.day)
      case .withdrawn: end = CaseEnd(outcome: .withdrawn, day: event.day)
      case .interventionRequested:
        let opens = deadline(.interventionOpens).takesEffect
        guard event.day >= opens else {
          throw QueryError(.interventionTooEarly, event: place, opens: opens)
        }
        end = CaseEnd(outcome: .intervention, day: event.day)
      }
    }
    if let end = end ?? self.end(of: turn, by: today) { return .ended(end) }
    return .negotiating(Negotiation(turn: turn, refund: self))
  }

  private func checkDays(
    of events: some RandomAccessCollection<CaseEvent>, today: Day
  ) throws(QueryError) {
    guard events.count <= Self.mostEvents else { throw QueryError(.tooManyEvents) }
    guard today >= applied else { throw QueryError(.todayBeforeApplication) }
    var before = applied
    for (place, index) in events.indices.enumerated() {
      let day = events[index].day
      guard day >= applied else { throw QueryError(.eventBeforeApplication, event: place) }
      guard day >= before else { throw QueryError(.eventOutOfOrder, event: place) }
      guard day <= today else { throw QueryError(.eventAfterToday, event: place) }
      before = day
    }
  }

  /// Whose turn it is after a message from one side.
  private func answered(_ turn: CaseTurn, by side: Side, on day: Day) -> CaseTurn {
    guard turn.awaiting == side else { return turn }
    return CaseTurn(awaiting: side == .seller ? .buyer : .seller, since: day)
  }

  /// How the case ended if nothing else happened until that day; nil if it has not ended.
  private func end(of turn: CaseTurn, by day: Day) -> CaseEnd? {
    let ending = ending(of: turn)
    guard day >= ending.takesEffect else { return nil }
    return ending.rule.outcome.map { CaseEnd(outcome: $0, day: ending.takesEffect) }
  }
}

extension RefundCase {
  /// The deadline that ends the case if nothing else happens. If a silence rule and the evidence decision
  /// fall on the same day, the silence rule wins, because its period ended within the negotiation (our
  /// reading).
  func ending(of turn: CaseTurn) -> Deadline {
    let silence = periods.deadline(
      turn.awaiting == .seller ? .sellerSilence : .buyerSilence, from: turn.since)
    let negotiation = deadline(.negotiationEnds)
    return silence.takesEffect <= negotiation.takesEffect ? silence : negotiation
  }

  /// The deadlines of the running rules, without a silence rule that can never take effect.
  func deadlines(of turn: CaseTurn) -> Deadlines {
    let negotiation = deadline(.negotiationEnds)
    let ending = ending(of: turn)
    var deadlines = Deadlines(storage: negotiation)
    deadlines.insert(deadline(.interventionOpens))
    deadlines.insert(negotiation)
    if ending.rule != .negotiationEnds { deadlines.insert(ending) }
    return deadlines
  }

  /// The deadline of a rule whose clock starts with the application.
  private func deadline(_ rule: RefundRule) -> Deadline {
    periods.deadline(rule, from: applied)
  }
}
