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
  /// - Throws: the first error in the order of `InvalidCase`'s cases. Errors of the days are found event by
  ///   event, before `eventAfterEnd` and `interventionTooEarly`.
  public func state(
    after events: some Collection<CaseEvent>, on today: Day
  ) throws(InvalidCase) -> CaseState {
    try checkDays(of: events, today: today)
    var turn = CaseTurn(awaiting: .seller, since: applied)
    var end: CaseEnd?
    var place = 0
    // By index, because an iterator would copy the fixed storage.
    var index = events.startIndex
    while index != events.endIndex {
      let event = events[index]
      if let earlier = end ?? self.end(of: turn, by: event.day) {
        throw .eventAfterEnd(event: place, earlier)
      }
      switch event.kind {
      case .sellerReplied: turn = answered(turn, by: .seller, on: event.day)
      case .buyerReplied: turn = answered(turn, by: .buyer, on: event.day)
      case .agreed: end = CaseEnd(outcome: .agreed, day: event.day)
      case .withdrawn: end = CaseEnd(outcome: .withdrawn, day: event.day)
      case .interventionRequested:
        let opens = deadline(.interventionOpens).takesEffect
        guard event.day >= opens else { throw .interventionTooEarly(event: place, opens: opens) }
        end = CaseEnd(outcome: .intervention, day: event.day)
      }
      place &+= 1
      events.formIndex(after: &index)
    }
    if let end = end ?? self.end(of: turn, by: today) { return .ended(end) }
    return .negotiating(Negotiation(turn: turn, refund: self))
  }

  private func checkDays(of events: some Collection<CaseEvent>, today: Day) throws(InvalidCase) {
    guard events.count <= Self.mostEvents else { throw .tooManyEvents }
    guard today >= applied else { throw .todayBeforeApplication }
    var before = applied
    var place = 0
    var index = events.startIndex
    while index != events.endIndex {
      let event = events[index]
      guard event.day >= applied else { throw .eventBeforeApplication(event: place) }
      guard event.day >= before else { throw .eventOutOfOrder(event: place) }
      guard event.day <= today else { throw .eventAfterToday(event: place) }
      before = event.day
      place &+= 1
      events.formIndex(after: &index)
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
