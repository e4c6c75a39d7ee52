/// The state of a case, event by event, with its periods written out. It shares only names with the domain.
struct CaseOracle {
  /// The state on a day, or why the events are refused. Days are counted from the application.
  enum Standing: Equatable {
    case negotiating(Side, since: Int32, endsOn: Int32, RefundRule)
    case ended(CaseOutcome, on: Int32)
    case refused(ErrorCode, event: Int)
  }

  private var awaiting = Side.seller
  private var since: Int32 = 0
  private var end: (outcome: CaseOutcome, day: Int32)?
  private var refusal: Standing?

  var isAccepted: Bool { refusal == nil }

  /// The rule that takes effect if nothing else happens, and its day.
  private var rule: (outcome: CaseOutcome, day: Int32, rule: RefundRule) {
    // More than seven days of silence within the thirty days of negotiation.
    guard since + 8 <= 31 else { return (.evidence, 31, .negotiationEnds) }
    return awaiting == .seller
      ? (.escalated, since + 8, .sellerSilence) : (.closed, since + 8, .buyerSilence)
  }

  /// Adds an event, which is not before the previous one.
  mutating func take(_ event: CaseEvent, place: Int, on day: Int32) {
    guard isAccepted else { return }
    guard end == nil, day < rule.day else {
      refusal = .refused(.eventAfterEnd, event: place)
      return
    }
    switch (event.kind, awaiting) {
    case (.sellerReplied, .seller): (awaiting, since) = (.buyer, day)
    case (.buyerReplied, .buyer): (awaiting, since) = (.seller, day)
    case (.sellerReplied, .buyer), (.buyerReplied, .seller): break
    case (.agreed, _): end = (.agreed, day)
    case (.withdrawn, _): end = (.withdrawn, day)
    case (.interventionRequested, _):
      if day < 4 { refusal = .refused(.interventionTooEarly, event: place) }
      end = (.intervention, day)
    }
  }

  func standing(on today: Int32) -> Standing {
    if let refusal { return refusal }
    if let end { return .ended(end.outcome, on: end.day) }
    let rule = rule
    return today >= rule.day
      ? .ended(rule.outcome, on: rule.day)
      : .negotiating(awaiting, since: since, endsOn: rule.day, rule.rule)
  }
}
