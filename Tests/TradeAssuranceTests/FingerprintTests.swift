import Days
import TestFixtures
import Testing

@testable import TradeAssurance

/// The fingerprint tells whether the calculators' module has the program's tables.
@Suite struct Fingerprints {
  @Test(
    arguments: [
      { $0.fees.transactionFee = Rate(percent: 4) },
      { $0.fees.withdrawalFee = Money(cents: 101) },
      { $0.refunds.sellerSilence = Period(days: 8) },
      { $0.applicationReview = BusinessDays(3) },
      { $0.legacyMemberCutoff = Day(year: 2019, month: 7, day: 26) },
      { $0.counts.yearsSinceLaunch = 6 },
      { $0.edition = EditionMonth(year: 2026, month: 12) },
    ] as [@Sendable (inout Tables) -> Void])
  func differWithEachFigure(change: @Sendable (inout Tables) -> Void) {
    var tables = Tables.frozen
    change(&tables)
    #expect(tables.fingerprint != Tables.frozen.fingerprint)
  }

  /// One of sixteen fingerprints starts with 0.
  @Test func haveSixteenHexadecimalDigits() {
    var tables = Tables.frozen
    for cents in 0..<64 {
      tables.fees.withdrawalFee = Money(cents: Int64(cents))
      #expect(tables.fingerprint.wholeMatch(of: /[0-9a-f]{16}/) != nil)
    }
  }

  /// A key that an answer gets or loses changes the fingerprint, so the questions of a fingerprint need an answer with it.
  @Test func coverEveryKeyOfAnAnswer() {
    func keys(_ answer: String) -> Set<String> {
      Set(answer.matches(of: /"([a-zA-Z]+)":/).map { String($0.output.1) })
    }
    var buffer = CalculatorBuffer()
    var covered: Set<String> = []
    for probe in Tables.probes { covered.formUnion(keys(buffer.answer(probe, by: .frozen))) }
    #expect(covered == Vector.all.reduce(into: []) { $0.formUnion(keys($1.answer)) })
  }
}
