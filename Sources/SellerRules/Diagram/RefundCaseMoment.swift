import Days
import Facts
import TradeAssurance

/// An event of a refund case: a sentence, and its label in the picture.
struct RefundCaseMoment: Sendable {
  /// The label; nil if the negotiation ends before the event.
  let label: Label?
  /// The label as one sentence with its figures.
  let sentence: [ListingRun]

  /// The text of the picture on a day.
  struct Label: Sendable {
    let day: Day
    /// The side whose turn the label is about; nil for the negotiation.
    let side: Side?
    let mark: Mark?
    let title: String
    let text: String
  }

  /// The mark of a day on the line.
  enum Mark: String, Sendable {
    case application, deadline
  }

  /// The moments of a run: first those with a label, by day, then the others.
  static func all(of run: RefundCaseRun) -> [RefundCaseMoment] {
    let rules = RefundRule.listed.map { rule in
      run.deadline(of: rule).map { reached($0, in: run) } ?? tooLate(rule)
    }
    let moments = [application] + rules + [furtherTurns(of: run)].compactMap(\.self)
    return moments.sorted { ($0.label?.day ?? .latest) < ($1.label?.day ?? .latest) }
  }

  private static var application: RefundCaseMoment {
    let (day, text) = (RefundCaseRun.applied, "the buyer asks for a refund. It is your turn.")
    let title = name(of: day).withCapital
    return RefundCaseMoment(
      label: Label(day: day, side: nil, mark: .application, title: title, text: text.withCapital),
      sentence: [.text("\(title): \(text)")])
  }

  /// The sentence about all turns after the first of each side; nil if there are none.
  private static func furtherTurns(of run: RefundCaseRun) -> RefundCaseMoment? {
    guard let turn = run.turns.dropFirst(Side.allCases.count).first, turn.lastDay > turn.since else {
      return nil
    }
    let text = "Each answer starts the other side’s clock."
    return RefundCaseMoment(
      label: Label(
        day: turn.since + (turn.lastDay - turn.since + 1) / 2, side: turn.side, mark: nil,
        title: "And so on", text: text),
      sentence: [.text(text)])
  }

  private static func reached(_ deadline: Deadline, in run: RefundCaseRun) -> RefundCaseMoment {
    let rule = deadline.rule
    let consequence = "\(rule.words.effect), if \(condition(of: deadline, in: run))."
    let day = name(of: deadline.takesEffect)
    // A rule that leaves the case open stays possible from its day on.
    let title = rule.outcome == nil ? "From \(day)" : day.withCapital
    let opening: [ListingRun] =
      rule == .negotiationEnds ? [.text("On the "), .fact(.evidenceDecision)] : [.text(title)]
    return RefundCaseMoment(
      label: Label(
        day: deadline.takesEffect, side: rule.silentSide, mark: .deadline, title: title,
        text: consequence.withCapital),
      sentence: opening + [.text(", after "), .fact(rule.periodFact), .text(": \(consequence)")])
  }

  private static func tooLate(_ rule: RefundRule) -> RefundCaseMoment {
    RefundCaseMoment(
      label: nil,
      sentence: [
        .text("\(rule.words.title), after "), .fact(rule.periodFact),
        .text(": \(rule.words.effect), unless the negotiation is over before."),
      ])
  }

  private static func condition(of deadline: Deadline, in run: RefundCaseRun) -> String {
    let lastDay = name(of: deadline.lastDay)
    switch deadline.rule {
    case .interventionOpens, .negotiationEnds: return "there is no agreement by \(lastDay)"
    case .sellerSilence: return "you have not answered by \(lastDay)"
    case .buyerSilence:
      let answered = run.turns.first { $0.silence == deadline }?.since ?? RefundCaseRun.applied
      return "you answered on \(name(of: answered)) and the buyer has not by \(lastDay)"
    }
  }

  /// The day counted from the application, without a line break.
  private static func name(of day: Day) -> String { "day\u{a0}\(day - RefundCaseRun.applied)" }
}

extension String {
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
