import Days
import TradeAssurance

extension Tables {
  /// Tables that stay as they are when the policy changes. All tests have them, but for those that say what the current
  /// edition says.
  package static let frozen: Tables = {
    var tables = Tables.current
    tables.edition = EditionMonth(year: 2026, month: 11)
    tables.fees.transactionFee = Rate(percent: 3)
    tables.fees.buyerFee = .zero
    tables.fees.recurringFee = .zero
    tables.fees.withdrawalFee = Money(cents: 100)
    tables.refunds.interventionWait = Period(days: 3)
    tables.refunds.sellerSilence = Period(days: 7)
    tables.refunds.buyerSilence = Period(days: 7)
    tables.refunds.negotiation = Period(days: 30)
    tables.applicationReview = BusinessDays(2)
    tables.legacyMemberCutoff = Day(year: 2019, month: 7, day: 25)
    tables.counts.ordersInMillions = 6
    tables.counts.buyersInMillions = 2
    tables.counts.yearsSinceLaunch = 5
    return tables
  }()
}
