import TradeAssurance

/// One thing that happens in a refund case: a label in the picture, and a sentence in the text beside it.
struct RefundCaseMoment: Sendable {
  /// Where the label points; nil where the case is over before, and there is no label.
  let place: Place?
  /// The label's first line.
  let title: String
  /// What happens, as a sentence.
  let text: String
  /// The sentence with the figures that it rests on.
  let sentence: [ListingRun]
  /// What the source states and what is our reading; nil where no rule is at work.
  let reading: String?

  /// A day on one of the lines of the picture.
  struct Place: Sendable {
    let day: Day
    let line: Line
  }

  /// The lines of the picture: the case itself, and the time that it waits for one side.
  enum Line: Hashable, Sendable {
    case negotiation
    case turn(Side)
  }
}

extension RefundCaseMoment {
  /// The moments of a run: those that have a day in its order, then those that have none.
  static func all(of run: RefundCaseRun, in edition: Edition) -> [RefundCaseMoment] {
    let dated = RefundRule.listed.compactMap { rule in
      run.deadline(of: rule).map { reached($0, in: run) }
    }
    let late = RefundRule.listed.filter { run.deadline(of: $0) == nil }.map(tooLate)
    let placed = ([application] + dated + further(of: run)).enumerated().sorted { first, second in
      (first.element.day, first.offset) < (second.element.day, second.offset)
    }
    return placed.map(\.element) + late
  }

  private var day: Day { place?.day ?? RefundCaseRun.applied }

  private static let application = RefundCaseMoment(
    place: Place(day: RefundCaseRun.applied, line: .negotiation),
    title: title(of: RefundCaseRun.applied),
    text: "The buyer applies for a refund. It is your turn.",
    sentence: [
      .text("\(title(of: RefundCaseRun.applied)): the buyer applies for a refund. It is your turn.")
    ],
    reading: nil)

  /// What goes on after the first turn of each side.
  private static func further(of run: RefundCaseRun) -> [RefundCaseMoment] {
    guard let turn = run.turns.dropFirst(Side.allCases.count).first else { return [] }
    let text = "Each answer starts the other side’s clock, until the negotiation is over."
    return [
      RefundCaseMoment(
        place: Place(day: turn.since + 1, line: .turn(turn.side)), title: "And so on", text: text,
        sentence: [.text(text)], reading: nil)
    ]
  }

  private static func reached(_ deadline: Deadline, in run: RefundCaseRun) -> RefundCaseMoment {
    let rule = deadline.rule
    let condition = condition(of: deadline, in: run)
    let lead: [ListingRun] =
      rule == .negotiationEnds
      ? [.text("On the "), .fact(.evidenceDecision)] : [.text(title(of: deadline.takesEffect))]
    return RefundCaseMoment(
      place: Place(day: deadline.takesEffect, line: rule.line), title: title(of: deadline.takesEffect),
      text: "\(rule.effect.withCapital), if \(condition).",
      sentence: lead + [
        .text(", after "), .fact(rule.periodFact), .text(": \(rule.effect), if \(condition)."),
      ],
      reading: rule.reading.label)
  }

  private static func tooLate(_ rule: RefundRule) -> RefundCaseMoment {
    RefundCaseMoment(
      place: nil, title: rule.title,
      text: "\(rule.effect.withCapital), unless the negotiation is over before.",
      sentence: [
        .text("\(rule.title), after "), .fact(rule.periodFact),
        .text(": \(rule.effect), unless the negotiation is over before."),
      ],
      reading: rule.reading.label)
  }

  private static func condition(of deadline: Deadline, in run: RefundCaseRun) -> String {
    let lastDay = inSentence(deadline.lastDay)
    switch deadline.rule {
    case .interventionOpens, .negotiationEnds: return "there is no agreement by \(lastDay)"
    case .sellerSilence: return "you have not answered by \(lastDay)"
    case .buyerSilence:
      let answered = run.turns.first { $0.silence == deadline }?.since ?? RefundCaseRun.applied
      return "you answered on \(inSentence(answered)) and the buyer has not by \(lastDay)"
    }
  }

  private static func title(of day: Day) -> String { "Day \(day - RefundCaseRun.applied)" }
  private static func inSentence(_ day: Day) -> String { "day \(day - RefundCaseRun.applied)" }
}

extension RefundRule {
  fileprivate var line: RefundCaseMoment.Line {
    switch clock {
    case .application: .negotiation
    case .unansweredMessage(to: let side): .turn(side)
    }
  }
}

extension String {
  /// The text as the start of a sentence.
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
