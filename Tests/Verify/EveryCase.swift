/// Each sequence of up to four events on the 34 days of a case, and its state on each day from its last event
/// on.
enum EveryCase {
  private static let lastDay: Int32 = 33
  private static let applied = Day(year: 2026, month: 3, day: 1)
  private static let all = CaseEvent.Kind.allCases.flatMap { kind in
    (0...lastDay).map { CaseEvent(kind, on: applied + $0) }
  }

  /// What was covered.
  private struct Counts {
    var (sequences, standings, comparisons) = (0, 0, 0)
  }

  static func verify() async throws(Failure) -> String {
    let results = await withTaskGroup(of: Result<Counts, Failure>.self) { group in
      group.addTask { result { counts throws(Failure) in try check(FewEvents(), CaseOracle(), &counts) } }
      for first in all {
        group.addTask {
          result { counts throws(Failure) in
            try extend(FewEvents(), CaseOracle(), by: first, isOrdered: true, &counts)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var sum = Counts()
    for result in results {
      let counts = try result.get()
      sum.sequences += counts.sequences
      sum.standings += counts.standings
      sum.comparisons += counts.comparisons
    }
    return
      "\(sum.sequences.shown) sequences of up to four events in 34 days, \(sum.standings.shown) times where they stand: exactly one state; "
      + "\(sum.comparisons.shown) answers a day later: no deadline comes forward"
  }

  private static func result(_ work: (inout Counts) throws(Failure) -> Void) -> Result<Counts, Failure> {
    do throws(Failure) {
      var counts = Counts()
      try work(&counts)
      return .success(counts)
    } catch {
      return .failure(error)
    }
  }

  /// Checks a sequence with one more event, and all that continue it.
  private static func extend(
    _ before: FewEvents, _ oracle: CaseOracle, by event: CaseEvent, isOrdered: Bool, _ counts: inout Counts
  ) throws(Failure) {
    var (events, oracle) = (before, oracle)
    let isOrdered = isOrdered && before.last.map { $0.day <= event.day } ?? true
    events.append(event)
    if isOrdered {
      oracle.take(event, place: before.count, on: event.day - applied)
      try check(events, oracle, &counts)
    } else {
      try checkDisorder(events, &counts)
    }
    guard events.count < FewEvents.capacity else { return }
    for next in all { try extend(events, oracle, by: next, isOrdered: isOrdered, &counts) }
  }

  private static func check(
    _ events: FewEvents, _ oracle: CaseOracle, _ counts: inout Counts
  ) throws(Failure) {
    counts.sequences += 1
    let start = events.last.map { $0.day - applied } ?? 0
    for today in start...lastDay {
      let (found, expected) = (standing(of: events, on: today), oracle.standing(on: today))
      guard found == expected else { throw Failure("\(events) on day \(today): \(found), not \(expected)") }
      counts.standings += 1
    }
    if oracle.isAccepted { try checkLaterAnswers(events, &counts) }
  }

  /// An event before the previous one is refused, whatever else is wrong.
  private static func checkDisorder(_ events: FewEvents, _ counts: inout Counts) throws(Failure) {
    let place = (1..<events.count).first { events[$0].day < events[$0 - 1].day } ?? 0
    guard standing(of: events, on: lastDay) == .refused(.eventOutOfOrder, event: place) else {
      throw Failure("\(events) are out of order at \(place)")
    }
    counts.sequences += 1
    counts.standings += 1
  }

  /// An answer one day later never ends the case earlier.
  private static func checkLaterAnswers(_ events: FewEvents, _ counts: inout Counts) throws(Failure) {
    guard case .negotiating(_, _, let endsOn, _) = standing(of: events, on: lastDay(of: events)) else {
      return
    }
    for place in events.indices
    where events[place].kind == .sellerReplied || events[place].kind == .buyerReplied {
      var later = events
      later.moveLater(place)
      guard place + 1 == events.count || later[place].day <= later[place + 1].day,
        case .negotiating(_, _, let laterEndsOn, _) = standing(of: later, on: lastDay(of: later))
      else { continue }
      guard laterEndsOn >= endsOn else {
        throw Failure("\(events): a later answer at \(place) ends the case earlier")
      }
      counts.comparisons += 1
    }
  }

  private static func lastDay(of events: FewEvents) -> Int32 {
    events.last.map { $0.day - applied } ?? 0
  }

  private static func standing(of events: FewEvents, on today: Int32) -> CaseOracle.Standing {
    let refund = RefundCase(applied: applied, periods: Tables.current.refunds)
    do throws(QueryError) {
      switch try refund.state(after: events, on: applied + today) {
      case .ended(let end): return .ended(end.outcome, on: end.day - applied)
      case .negotiating(let negotiation):
        let ending = negotiation.ending
        return .negotiating(
          negotiation.awaiting, since: negotiation.since - applied, endsOn: ending.takesEffect - applied,
          ending.rule)
      }
    } catch {
      return .refused(error.code, event: error.event ?? -1)
    }
  }
}

/// Up to four events in fixed storage.
struct FewEvents: RandomAccessCollection, CustomStringConvertible {
  static let capacity = 4

  private var events = InlineArray<4, CaseEvent>(repeating: CaseEvent(.agreed, on: Day(number: 0)))
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> CaseEvent { events[place] }

  mutating func append(_ event: CaseEvent) {
    events[count] = event
    count += 1
  }

  mutating func moveLater(_ place: Int) {
    events[place] = CaseEvent(events[place].kind, on: events[place].day + 1)
  }

  var description: String {
    "[" + map { "\($0.kind.id) \($0.day.text)" }.joined(separator: ", ") + "]"
  }
}
