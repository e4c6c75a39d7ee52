import Days

/// The figures of the policy, from which every fact, wording, listing and calculation follows. Source: the undated
/// seller article "Trade Assurance: increase buyer confidence", of about 2020.
public struct Tables: Hashable, Sendable {
  /// The month that names this edition of the tables.
  public var edition: EditionMonth
  /// The fees of Trade Assurance.
  public var fees: FeeSchedule
  /// The clocks of a refund case.
  public var refunds: RefundPeriods
  /// The time within which an applicant typically gets the result. Source: "How do I apply for Trade Assurance?"
  public var applicationReview: BusinessDays
  /// Members who paid before this date may apply at a direct address. Source: the same.
  public var legacyMemberCutoff: Day
  /// The counts stated by the source.
  public var counts: ServiceCounts

  public static let current = Tables(
    edition: EditionMonth(year: 2026, month: 11),
    fees: FeeSchedule(
      transactionFee: Rate(percent: 3),
      buyerFee: .zero,
      recurringFee: .zero,
      withdrawalFee: Money(cents: 100)),
    refunds: RefundPeriods(
      interventionWait: Period(days: 3),
      sellerSilence: Period(days: 7),
      buyerSilence: Period(days: 7),
      negotiation: Period(days: 30)),
    applicationReview: BusinessDays(2),
    legacyMemberCutoff: Day(year: 2019, month: 7, day: 25),
    counts: ServiceCounts(ordersInMillions: 6, buyersInMillions: 2, yearsSinceLaunch: 5))
}

/// The counts stated by the source, as of the day it was written. Source: "What is Trade Assurance?"
public struct ServiceCounts: Hashable, Sendable {
  /// The number of orders processed, in millions; the source article says "over 6 million".
  public var ordersInMillions: Int32
  /// The number of buyers served, in millions; the source article says "over 2 million".
  public var buyersInMillions: Int32
  /// The number of years since the launch.
  public var yearsSinceLaunch: Int32
}

/// The month that names an edition of the tables.
public struct EditionMonth: Hashable, Sendable {
  public let year: Int32
  /// The month, 1 to 12.
  public let month: Int32

  public init(year: Int32, month: Int32) {
    self.year = year
    self.month = month
  }
}
