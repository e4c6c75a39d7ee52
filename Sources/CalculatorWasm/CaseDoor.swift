#if arch(wasm32)
  import TradeAssurance

  /// The events that JavaScript put into the buffer; each is known to be of a kind that there is.
  struct BufferedEvents: RandomAccessCollection {
    let count: Int

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    /// - Throws: `.unknownEvent` for a kind that there is not. Events beyond the most are not read.
    init(count: Int32) throws(Refusal) {
      self.count = Int(count)
      guard self.count <= RefundCase<BufferedEvents>.mostEvents else { return }
      for place in 0..<self.count where CaseEvent.Kind(rawValue: buffer.event(place).kind) == nil {
        throw Refusal(.unknownEvent)
      }
    }

    subscript(place: Int) -> CaseEvent {
      let event = buffer.event(place)
      return CaseEvent(CaseEvent.Kind(rawValue: event.kind) ?? .agreed, on: Day(number: event.day))
    }
  }

  /// Where the case of the buffered events stands today.
  @_expose(wasm, "deadlines")
  @_cdecl("deadlines")
  func deadlines(applied: Int32, today: Int32, count: Int32) -> Int32 {
    buffer.clearResults()
    buffer.put(-1, at: 1)
    let input = Field(
      0, (try computedDay(applied), try computedDay(today), try BufferedEvents(count: count)))
    guard let (applied, today, events) = input.value else { return input.code }
    let refund = RefundCase(applied: applied, events: events, periods: Tables.current.refunds)
    do throws(InvalidCase) {
      put(try refund.state(on: today))
      return 0
    } catch {
      return put(error)
    }
  }

  private func put(_ error: InvalidCase) -> Int32 {
    let code = error.kind.rawValue
    buffer.put(code, at: 0)
    buffer.put(Int32(truncatingIfNeeded: error.event ?? -1), at: 1)
    switch error {
    case .eventAfterEnd(_, let end):
      buffer.put(end.day.number, at: 2)
      buffer.put(end.outcome.rawValue, at: 3)
    case .interventionTooEarly(_, let opens):
      buffer.put(opens.number, at: 2)
    case .tooManyEvents, .todayBeforeApplication, .eventBeforeApplication, .eventOutOfOrder, .eventAfterToday:
      break
    }
    return code
  }

  private func put(_ state: CaseState) {
    buffer.put(state.code, at: 4)
    switch state {
    case .ended(let end):
      buffer.put(end.day.number, at: 7)
    case .negotiating(let negotiation):
      buffer.put(negotiation.turn.awaiting.rawValue, at: 5)
      buffer.put(negotiation.turn.since.number, at: 6)
      put(negotiation.ending, at: 8)
      put(negotiation.deadlines)
    }
  }

  private func put(_ deadlines: Deadlines) {
    buffer.put(Int32(truncatingIfNeeded: deadlines.count), at: 11)
    var place = 12
    for deadline in deadlines {
      put(deadline, at: place)
      place &+= 3
    }
  }

  private func put(_ deadline: Deadline, at place: Int) {
    buffer.put(deadline.rule.rawValue, at: place)
    buffer.put(deadline.lastDay.number, at: place &+ 1)
    buffer.put(deadline.takesEffect.number, at: place &+ 2)
  }
#endif
