import Days
import TestFixtures
import Testing

@testable import TradeAssurance

@Suite struct RefundCases {
  @Test(arguments: CaseRow.good)
  func standAsTheRulesSay(example: CaseRow) throws {
    #expect(try example.state() == example.expected)
  }

  @Test(arguments: CaseRow.refused)
  func areRefused(example: CaseRow) throws {
    let error = try #require(throws: QueryError.self) { try example.state() }
    #expect(summary(of: error) == example.expected)
  }

  @Test(arguments: [
    ([], RefundRule.sellerSilence),
    ([3], .buyerSilence),
    ([3, 10, 17, 24], .sellerSilence),  // on the day of the evidence decision
    ([3, 10, 17, 24, 25], .negotiationEnds),
  ])
  func knowWhatEndsThem(replies: [Int32], rule: RefundRule) throws {
    let applied = Day(year: 2026, month: 3, day: 1)
    let events = replies.enumerated().map { place, day in
      CaseEvent(
        place.isMultiple(of: 2) ? .sellerReplied : .buyerReplied, on: Day(year: 2026, month: 3, day: day))
    }
    let refund = RefundCase(applied: applied, periods: Tables.frozen.refunds)
    guard
      case .negotiating(let negotiation) = try refund.state(after: events, on: events.last?.day ?? applied)
    else {
      Issue.record("the case runs")
      return
    }
    #expect(negotiation.ending.rule == rule)
    #expect(negotiation.deadlines.contains(negotiation.ending))
  }

  @Test func mayHaveAHundredEvents() throws {
    let day = Day(year: 2026, month: 3, day: 1)
    let events = Array(repeating: CaseEvent(.buyerReplied, on: day), count: 101)
    let refunds = Tables.frozen.refunds
    _ = try RefundCase(applied: day, periods: refunds).state(after: events.dropLast(), on: day)
    let error = try #require(throws: QueryError.self) {
      // The number of events is checked before today.
      try RefundCase(applied: day + 1, periods: refunds).state(after: events, on: day)
    }
    #expect(error.code == .tooManyEvents)
  }

  @Test func followOtherPeriods() throws {
    var refunds = Tables.frozen.refunds
    refunds.sellerSilence = Period(days: 1)
    refunds.interventionWait = Period(days: 40)
    let applied = Day(year: 2026, month: 3, day: 1)
    let state = try RefundCase(applied: applied, periods: refunds).state(after: [], on: applied + 1)
    #expect(
      summary(of: state)
        == "negotiating, seller since 2026-03-01"
        + ", seller-silence 2026-03-02 2026-03-03"
        + ", negotiation-ends 2026-03-31 2026-04-01, intervention-opens 2026-04-10 2026-04-11")
  }

  /// The last silence rule could not take effect before the negotiation ends, so two deadlines run here.
  @Test func haveNoDeadlineBesideTheirs() throws {
    let day = Day(year: 2026, month: 3, day: 1)
    let events = [1, 7, 13, 19, 25].enumerated().map { place, days in
      CaseEvent(place.isMultiple(of: 2) ? .sellerReplied : .buyerReplied, on: day + days)
    }
    let refund = RefundCase(applied: day, periods: Tables.frozen.refunds)
    guard case .negotiating(let running) = try refund.state(after: events, on: day + 25) else {
      preconditionFailure("the example runs")
    }
    var deadlines = running.deadlines
    #expect(deadlines.map(\.rule) == [.interventionOpens, .negotiationEnds])
    #expect(deadlines.next() != nil && deadlines.next() != nil)
    #expect(deadlines.next() == nil && deadlines.next() == nil)
  }

  @Test func nameTheDayBeforeTheLastAsTheSafeOne() throws {
    let deadline = Tables.frozen.refunds.deadline(.sellerSilence, from: Day(year: 2026, month: 3, day: 1))
    #expect(deadline.safeDay.text == "2026-03-07")
    #expect(deadline.lastDay.text == "2026-03-08")
    #expect(deadline.takesEffect.text == "2026-03-09")
  }

  @Test func sortADayByTheRulesIDs() {
    #expect(RefundRule.allCases.map(\.id) == RefundRule.allCases.map(\.id).sorted())
    #expect(Set(RefundRule.listed) == Set(RefundRule.allCases))
  }

  @Test func knowWhatEachRuleMeans() {
    #expect(
      RefundRule.listed.map(\.start) == [
        "the refund request", "the earliest unanswered message to the seller",
        "the earliest unanswered message to the buyer", "the refund request",
      ])
    #expect(RefundRule.listed.map(\.outcome) == [nil, .escalated, .closed, .evidence])
    #expect(
      RefundRule.listed.map(\.words.provenance) == [
        "period stated by Alibaba’s article; the day count is our interpretation",
        "period stated by Alibaba’s article; start and day count are our interpretation",
        "period stated by Alibaba’s article; the start is our interpretation",
        "stated by Alibaba’s article",
      ])
  }

  @Test func haveTheirWords() {
    let words = RefundRule.listed.map(\.words)
    #expect(
      words.map { [$0.title, $0.sellerTitle, $0.effect, $0.mark] } == [
        [
          "Wait for intervention", "Intervention", "the buyer may ask for intervention",
          "The buyer may ask for intervention",
        ],
        [
          "Silence of the seller", "Your silence", "escalated for intervention",
          "Last full day for your answer",
        ],
        [
          "Silence of the buyer", "The buyer’s silence", "case closed",
          "Last full day for the buyer’s answer",
        ],
        ["Negotiation", "Negotiation", "evidence decision", "Last full day to agree"],
      ])
    #expect(
      words.map { [$0.calendarEntry, $0.advice] } == [
        [
          "From today the buyer may ask for intervention in the refund case",
          "Agree with the buyer before this day, if you can.",
        ],
        [
          "Last full day to answer the buyer’s refund request",
          "Answer the buyer the day before. After this day the case is escalated for intervention.",
        ],
        [
          "Last full day for the buyer to answer in the refund case",
          "Wait until this day is over. If the buyer has not answered by then, the case is closed.",
        ],
        [
          "Last full day to agree in the refund case",
          "Agree with the buyer the day before. After this day it is determined who must provide evidence.",
        ],
      ])
  }
}
