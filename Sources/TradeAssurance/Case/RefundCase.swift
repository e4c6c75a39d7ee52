/// A refund case: the buyer's application and what happened since, in order.
///
/// It waits for one side at a time (our reading): from the application on for the seller, then for whoever has
/// the other side's earliest unanswered message. A message from the side that is not awaited changes nothing.
public struct RefundCase<Events: Collection<CaseEvent>> {
  /// The most events that a case may have.
  public static var mostEvents: Int { 100 }

  private let applied: Day
  private let events: Events
  private let periods: RefundPeriods

  /// A case under the given periods; nothing is checked yet.
  public init(applied: Day, events: Events, periods: RefundPeriods) {
    self.applied = applied
    self.events = events
    self.periods = periods
  }

  /// Where the case stands on a day.
  ///
  /// - Throws: the first error in the order of `InvalidCase`'s cases, but that each event as listed is asked for
  ///   all errors of its day before the next, and all before the two that come from running the case.
  public func state(on today: Day) throws(InvalidCase) -> CaseState {
    try checkDays(today: today)
    var turn = CaseTurn(awaiting: .seller, since: applied)
    var end: CaseEnd?
    var place = 0
    for event in events {
      if let earlier = end ?? self.end(of: turn, by: event.day) {
        throw .eventAfterEnd(event: place, earlier)
      }
      switch event.kind {
      case .sellerReplied: turn = answered(turn, by: .seller, on: event.day)
      case .buyerReplied: turn = answered(turn, by: .buyer, on: event.day)
      case .agreed: end = CaseEnd(outcome: .agreed, day: event.day)
      case .withdrawn: end = CaseEnd(outcome: .withdrawn, day: event.day)
      case .interventionRequested:
        let opens = periods.interventionWait.takesEffect(from: applied)
        guard event.day >= opens else { throw .interventionTooEarly(event: place, opens: opens) }
        end = CaseEnd(outcome: .intervention, day: event.day)
      }
      place += 1
    }
    if let end = end ?? self.end(of: turn, by: today) { return .ended(end) }
    return .negotiating(
      Negotiation(turn: turn, deadlines: deadlines(of: turn), ending: ending(of: turn)))
  }

  private func checkDays(today: Day) throws(InvalidCase) {
    guard events.count <= Self.mostEvents else { throw .tooManyEvents }
    guard today >= applied else { throw .todayBeforeApplication }
    var before = applied
    var place = 0
    for event in events {
      guard event.day >= applied else { throw .eventBeforeApplication(event: place) }
      guard event.day >= before else { throw .eventOutOfOrder(event: place) }
      guard event.day <= today else { throw .eventAfterToday(event: place) }
      before = event.day
      place += 1
    }
  }

  /// Whose turn it is after a message from one side.
  private func answered(_ turn: CaseTurn, by side: Side, on day: Day) -> CaseTurn {
    guard turn.awaiting == side else { return turn }
    return CaseTurn(awaiting: side == .seller ? .buyer : .seller, since: day)
  }

  /// How the case ended when nothing more happened up to that day; nil when it still runs.
  private func end(of turn: CaseTurn, by day: Day) -> CaseEnd? {
    let ending = ending(of: turn)
    guard day >= ending.takesEffect else { return nil }
    return ending.rule.outcome.map { CaseEnd(outcome: $0, day: ending.takesEffect) }
  }

  /// What ends the case if nothing more happens. On the day of the evidence decision a silence rule wins,
  /// because its period ended inside the negotiation (our reading).
  private func ending(of turn: CaseTurn) -> Deadline {
    let silence = silence(of: turn)
    let negotiation = periods.deadline(.negotiationEnds, from: applied)
    return silence.takesEffect <= negotiation.takesEffect ? silence : negotiation
  }

  private func silence(of turn: CaseTurn) -> Deadline {
    periods.deadline(turn.awaiting == .seller ? .sellerSilence : .buyerSilence, from: turn.since)
  }

  /// The rules that are running.
  private func deadlines(of turn: CaseTurn) -> Deadlines {
    let negotiation = periods.deadline(.negotiationEnds, from: applied)
    let ending = ending(of: turn)
    var deadlines = Deadlines(storage: negotiation)
    deadlines.insert(periods.deadline(.interventionOpens, from: applied))
    deadlines.insert(negotiation)
    if ending.rule != .negotiationEnds { deadlines.insert(ending) }
    return deadlines
  }
}
