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

  @Test func haveSixteenHexadecimalDigits() {
    #expect(Tables.frozen.fingerprint.wholeMatch(of: /[0-9a-f]{16}/) != nil)
  }
}
