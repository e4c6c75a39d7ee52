import TradeAssurance

/// What `calc deadlines` answers.
struct DeadlinesAnswer: CalcAnswer {
  let applied, status, today: String
  let awaiting, awaitingSince, endedOn: String?
  let deadlines: [DeadlineAnswer]
  let lines: [CalcLine]

  private enum CodingKeys: CodingKey {
    case applied, awaiting, awaitingSince, deadlines, endedOn, status, today
  }

  init(applied: Day, today: Day, state: CaseState) {
    self.applied = String(applied.text)
    self.today = String(today.text)
    status = state.statusID
    switch state {
    case .negotiating(let negotiation):
      awaiting = negotiation.turn.awaiting.id
      awaitingSince = String(negotiation.turn.since.text)
      endedOn = nil
      deadlines = negotiation.deadlines.map(DeadlineAnswer.init)
      lines = Self.lines(applied: applied, today: today, negotiation)
    case .ended(let end):
      (awaiting, awaitingSince) = (nil, nil)
      endedOn = String(end.day.text)
      deadlines = []
      lines = [
        CalcLine("refund application", applied.shownWithWeekday),
        CalcLine("ended", end.day.shownWithWeekday, end.outcome.cause),
      ]
    }
  }

  private static func lines(applied: Day, today: Day, _ negotiation: Negotiation) -> [CalcLine] {
    let turn = negotiation.turn
    let start = [
      CalcLine("refund application", applied.shownWithWeekday),
      CalcLine("today", today.shownWithWeekday),
      CalcLine("it is the turn of", "the \(turn.awaiting.id)", "since \(turn.since.shownWithWeekday)"),
    ]
    let clocks = negotiation.deadlines.map { deadline in
      CalcLine(
        deadline.rule.id, "last full day \(deadline.lastDay.shownWithWeekday)",
        "then, on \(deadline.takesEffect.shown): \(deadline.rule.effect)")
    }
    return start + clocks + [CalcLine("by our count", "the platform’s clock and time zone decide")]
  }
}

/// A deadline as `calc deadlines` writes it.
struct DeadlineAnswer: Encodable {
  let id, lastDay, takesEffect: String

  init(_ deadline: Deadline) {
    id = deadline.rule.id
    lastDay = String(deadline.lastDay.text)
    takesEffect = String(deadline.takesEffect.text)
  }
}
