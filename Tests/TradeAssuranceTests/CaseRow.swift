import Days
import TestFixtures
import Testing
import TradeAssurance

/// A refund case as a row of a table: `03-03 seller-replied` is an event of 2026.
struct CaseRow: CustomTestStringConvertible, Sendable {
  let applied: String
  let events: [String]
  let today: String
  var expected = ""

  var testDescription: String { "\(applied) \(events) \(today)" }

  func state() throws -> String {
    let (applied, events, today) = try parsed()
    let refund = RefundCase(applied: applied, periods: Tables.frozen.refunds)
    return summary(of: try refund.state(after: events, on: today))
  }

  func parsed() throws -> (applied: Day, events: [CaseEvent], today: Day) {
    (try day(applied), try events.map(event), try day(today))
  }

  private func day(_ text: String) throws -> Day {
    try Day(parsing: "2026-\(text)".utf8)
  }

  private func event(_ text: String) throws -> CaseEvent {
    let words = text.split(separator: " ")
    return try CaseEvent(parsing: Array("\(words[1]):2026-\(words[0])".utf8).span)
  }
}

/// A state in one line, for the rows of a table.
func summary(of state: CaseState) -> String {
  switch state {
  case .ended(let end):
    return "\(end.outcome.id) on \(end.day.text)"
  case .negotiating(let negotiation):
    let start = "negotiating, \(negotiation.awaiting.id) since \(negotiation.since.text)"
    let lines = negotiation.deadlines.map {
      "\($0.rule.id) \($0.lastDay.text) \($0.takesEffect.text)"
    }
    return ([start] + lines).joined(separator: ", ")
  }
}

/// An error in one line: its code, the index of its event, and what it says of the case.
func summary(of error: QueryError) -> String {
  let place = error.event.map { " at \($0)" } ?? ""
  let end = error.end.map { ": \($0.outcome.id) on \($0.day.text)" } ?? ""
  return error.code.id + place + end + (error.opens.map { ": \($0.text)" } ?? "")
}

extension CaseRow {
  private static let opens = "intervention-opens 2026-03-04 2026-03-05"
  private static let ends = "negotiation-ends 2026-03-31 2026-04-01"
  private static let alternating = [
    "03-02 seller-replied", "03-08 buyer-replied", "03-14 seller-replied", "03-20 buyer-replied",
  ]

  static let good: [CaseRow] = [
    CaseRow(
      applied: "03-01", events: [], today: "03-05",
      expected:
        "negotiating, seller since 2026-03-01, \(opens), seller-silence 2026-03-08 2026-03-09, \(ends)"),
    CaseRow(applied: "03-01", events: [], today: "03-09", expected: "escalated on 2026-03-09"),
    CaseRow(
      applied: "03-01", events: ["03-03 seller-replied"], today: "03-10",
      expected: "negotiating, buyer since 2026-03-03, \(opens), buyer-silence 2026-03-10 2026-03-11, \(ends)"),
    CaseRow(  // a second message of the same side changes nothing
      applied: "03-01", events: ["03-03 seller-replied", "03-09 seller-replied"], today: "03-11",
      expected: "closed on 2026-03-11"),
    CaseRow(
      applied: "03-01", events: ["03-03 seller-replied", "03-10 buyer-replied"], today: "03-17",
      expected:
        "negotiating, seller since 2026-03-10, \(opens), seller-silence 2026-03-17 2026-03-18, \(ends)"),
    CaseRow(  // the buyer's clock would have ended on 04-03
      applied: "03-01", events: alternating + ["03-26 seller-replied"], today: "04-01",
      expected: "evidence on 2026-04-01"),
    CaseRow(  // so it is not among the deadlines either
      applied: "03-01", events: alternating + ["03-26 seller-replied"], today: "03-31",
      expected: "negotiating, buyer since 2026-03-26, \(opens), \(ends)"),
    CaseRow(  // a tie: silence wins
      applied: "03-01", events: alternating + ["03-24 seller-replied"], today: "04-01",
      expected: "closed on 2026-04-01"),
    CaseRow(  // and is listed by its id
      applied: "03-01", events: alternating + ["03-24 seller-replied"], today: "03-31",
      expected:
        "negotiating, buyer since 2026-03-24, \(opens), buyer-silence 2026-03-31 2026-04-01, \(ends)"),
    CaseRow(  // the seller's id comes after
      applied: "03-01",
      events: ["03-05 seller-replied", "03-10 buyer-replied", "03-17 seller-replied", "03-24 buyer-replied"],
      today: "03-24",
      expected:
        "negotiating, seller since 2026-03-24, \(opens), \(ends), seller-silence 2026-03-31 2026-04-01"),
    CaseRow(
      applied: "03-01", events: ["03-05 intervention-requested"], today: "03-09",
      expected: "intervention on 2026-03-05"),
    CaseRow(applied: "03-01", events: ["03-01 agreed"], today: "03-09", expected: "agreed on 2026-03-01"),
    CaseRow(
      applied: "03-01", events: ["03-08 withdrawn"], today: "03-08", expected: "withdrawn on 2026-03-08"),
    CaseRow(  // two on one day, in the order given
      applied: "03-01", events: ["03-03 seller-replied", "03-03 buyer-replied"], today: "03-03",
      expected:
        "negotiating, seller since 2026-03-03, \(opens), seller-silence 2026-03-10 2026-03-11, \(ends)"),
    CaseRow(  // the buyer is not awaited before the seller has answered
      applied: "03-01", events: ["03-03 buyer-replied"], today: "03-03",
      expected:
        "negotiating, seller since 2026-03-01, \(opens), seller-silence 2026-03-08 2026-03-09, \(ends)"),
  ]

  static let refused: [CaseRow] = [
    CaseRow(applied: "03-02", events: [], today: "03-01", expected: "today-before-application"),
    CaseRow(applied: "03-02", events: ["02-28 agreed"], today: "03-01", expected: "today-before-application"),
    CaseRow(
      applied: "03-02", events: ["03-02 buyer-replied", "03-01 agreed"], today: "03-03",
      expected: "event-before-application at 1"),
    CaseRow(
      applied: "03-02", events: ["03-04 buyer-replied", "03-03 agreed"], today: "03-05",
      expected: "event-out-of-order at 1"),
    CaseRow(
      applied: "03-02", events: ["03-06 agreed"], today: "03-05", expected: "event-after-today at 0"),
    CaseRow(  // the first event's errors come before the second's
      applied: "03-02", events: ["03-06 agreed", "03-01 agreed"], today: "03-05",
      expected: "event-after-today at 0"),
    CaseRow(  // a wrong day comes before what running the case finds
      applied: "03-01", events: ["03-02 intervention-requested", "03-20 agreed"], today: "03-12",
      expected: "event-after-today at 1"),
    CaseRow(
      applied: "03-01", events: ["03-02 agreed", "03-02 withdrawn"], today: "03-03",
      expected: "event-after-end at 1: agreed on 2026-03-02"),
    CaseRow(  // a rule takes effect before its day's events
      applied: "03-01", events: ["03-09 seller-replied"], today: "03-09",
      expected: "event-after-end at 0: escalated on 2026-03-09"),
    CaseRow(
      applied: "03-01", events: ["03-02 seller-replied", "03-12 buyer-replied"], today: "03-12",
      expected: "event-after-end at 1: closed on 2026-03-10"),
    CaseRow(
      applied: "03-01", events: alternating + ["03-26 seller-replied", "04-01 agreed"], today: "04-02",
      expected: "event-after-end at 5: evidence on 2026-04-01"),
    CaseRow(  // the end comes before the day on which intervention opens
      applied: "03-01", events: ["03-02 withdrawn", "03-03 intervention-requested"], today: "03-03",
      expected: "event-after-end at 1: withdrawn on 2026-03-02"),
    CaseRow(
      applied: "03-01", events: ["03-04 intervention-requested"], today: "03-06",
      expected: "intervention-too-early at 0: 2026-03-05"),
  ]
}
