/// The errors of a query, in order of precedence: if an amount is wrong in two ways, the first counts.
public enum ErrorCode: UInt8, Named, Error, CaseIterable, Sendable {
  // Errors of an amount.
  /// The amount has only spaces, or the field is missing.
  case amountMissing
  /// The amount has a character outside ASCII that is neither a space nor a minus sign, as in `٣` or `∞`.
  case foreignCharacter
  /// The amount has only currencies, spaces, points and commas, as in `$`.
  case digitsMissing
  case minusSign
  case plusSign
  /// The amount has an `e` between digits, as in `1e3`.
  case exponent
  /// The amount has any other character or order of characters, as in `abc` or `1.5.2`.
  case notAnAmount
  /// The amount has two currencies, as in `$5 USD`.
  case twoCurrencies
  /// The amount has one comma with at most two digits after it, as in `1,23` or `1.234,50`.
  case commaIsNoDecimalPoint
  /// The amount has a space between digits, as in `1 23`.
  case spaceInAmount
  /// The amount has a comma that is not before a group of three digits, as in `1,2,3`.
  case commaGroupsThreeDigits
  /// The amount has three or more digits after the point, as in `1.234`.
  case centsHaveTwoDigits
  /// The amount is more than `Money.largest`.
  case amountTooLarge
  /// The amount is less than one cent, where at least one cent is needed.
  case amountTooSmall
  /// The price for this net would be above `Money.largest`.
  case priceTooLarge

  // Errors of a number of withdrawals.
  /// The number is not a whole number in digits, as in `1.5` or `two`.
  case notAWholeNumber
  case negativeCount
  /// The number is more than `WithdrawalCount.largest`.
  case tooManyWithdrawals

  // Errors of a day.
  /// The day has only spaces, or the field is missing.
  case dayMissing
  /// The day does not have the form `YYYY-MM-DD`, as in `26-1-1`.
  case notADay
  /// The year is before 2000, or after the last accepted one.
  case yearOutOfRange
  /// There is no such month, as in `2026-13-01`.
  case noSuchMonth
  /// The month has no such day, as in `2026-02-29`.
  case noSuchDay

  // Errors of a refund case.
  case unknownEvent
  case eventWithoutDay
  /// The case has more events than `RefundCase.mostEvents`.
  case tooManyEvents
  case todayBeforeApplication
  case eventBeforeApplication
  case eventOutOfOrder
  case eventAfterToday
  case eventAfterEnd
  case interventionTooEarly

  // Errors of the query itself.
  case unknownQuery
  case unknownField
  case repeatedField
  /// The query has more bytes than `QueryText.capacity`.
  case queryTooLong

  /// The names of the errors, on which scripts and links depend.
  public static var names: Name {
    """
    amount-missing foreign-character digits-missing minus-sign plus-sign exponent not-an-amount \
    two-currencies comma-is-no-decimal-point space-in-amount comma-groups-three-digits cents-have-two-digits \
    amount-too-large amount-too-small price-too-large not-a-whole-number negative-count too-many-withdrawals \
    day-missing not-a-day year-out-of-range no-such-month no-such-day unknown-event event-without-day \
    too-many-events today-before-application event-before-application event-out-of-order event-after-today \
    event-after-end intervention-too-early unknown-query unknown-field repeated-field query-too-long
    """
  }
}
