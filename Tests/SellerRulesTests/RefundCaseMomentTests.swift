import Days
import TestFixtures
import Testing
import TradeAssurance

@testable import SellerRules

@Suite struct RefundCaseMoments {
  @Test func sayWhatHappensOnWhichDay() {
    #expect(
      said(in: .frozen) == [
        "Day 0: The buyer asks for a refund. It is your turn.",
        "From day 4: The buyer may ask for intervention, if there is no agreement by day 3.",
        "Day 8: Escalated for intervention, if you have not answered by day 7.",
        "Day 15: Case closed, if you answered on day 7 and the buyer has not by day 14.",
        "And so on: Each answer starts the other side’s clock.",
        "Day 31: Evidence decision, if there is no agreement by day 30.",
      ])
  }

  @Test func followThePeriods() {
    var tables = Tables.frozen
    tables.refunds.interventionWait = Period(days: 10)
    tables.refunds.sellerSilence = Period(days: 5)
    tables.refunds.negotiation = Period(days: 12)
    #expect(
      said(in: tables) == [
        "Day 0: The buyer asks for a refund. It is your turn.",
        "Day 6: Escalated for intervention, if you have not answered by day 5.",
        "From day 11: The buyer may ask for intervention, if there is no agreement by day 10.",
        // On the day of the evidence decision the silence rule wins.
        "Day 13: Case closed, if you answered on day 5 and the buyer has not by day 12.",
        "Day 13: Evidence decision, if there is no agreement by day 12.",
      ])
  }

  @Test(
    arguments: [
      (RefundRule.sellerSilence, \Tables.refunds.sellerSilence, Int32(30), true),
      (.sellerSilence, \.refunds.sellerSilence, 31, false),
      (.buyerSilence, \.refunds.buyerSilence, 23, true),  // answered on day 7
      (.buyerSilence, \.refunds.buyerSilence, 24, false),
      (.interventionOpens, \.refunds.interventionWait, 29, true),
      (.interventionOpens, \.refunds.interventionWait, 30, false),  // the case is over on that day
    ] as [(RefundRule, WritableKeyPath<Tables, Period> & Sendable, Int32, Bool)])
  func leaveOutWhatComesTooLate(
    rule: RefundRule, period: WritableKeyPath<Tables, Period> & Sendable, days: Int32, isInTime: Bool
  ) {
    var tables = Tables.frozen
    tables[keyPath: period] = Period(days: days)
    let run = RefundCaseRun(periods: tables.refunds)
    #expect((run.deadline(of: rule) != nil) == isInTime)
    let moment = RefundCaseMoment.all(of: run).first { $0.sentence.contains(.fact(rule.periodFact)) }
    #expect((moment?.label != nil) == isInTime)
  }

  @Test(arguments: [0, 1, 3, 200] as [Int32])
  func comeToAnEndWhateverThePeriods(days: Int32) {
    var tables = Tables.frozen
    tables.refunds.sellerSilence = Period(days: days)
    tables.refunds.buyerSilence = Period(days: days)
    tables.refunds.negotiation = Period(days: 300)
    let turns = RefundCaseRun(periods: tables.refunds).turns
    #expect(turns.first?.side == .seller)
    #expect(zip(turns, turns.dropFirst()).allSatisfy { $0.side != $1.side && $0.since < $1.since })
  }

  @Test func quoteTheFactOfEachRule() {
    let facts = RefundCaseMoment.all(of: RefundCaseRun(periods: Tables.frozen.refunds)).map { moment in
      moment.sentence.compactMap { run in if case .fact(let id) = run { id } else { nil } }
    }
    #expect(
      facts == [
        [], [.interventionWait], [.sellerSilence], [.buyerSilence], [],
        [.evidenceDecision, .negotiationPeriod],
      ])
  }

  /// The labels, with ordinary spaces.
  private func said(in tables: Tables) -> [String] {
    RefundCaseMoment.all(of: RefundCaseRun(periods: tables.refunds)).compactMap(\.label).map { label in
      String("\(label.title): \(label.text)".map { $0 == "\u{a0}" ? " " : $0 })
    }
  }
}
