/// The errors of a query, in order of precedence: if an amount is wrong in two ways, the first counts.
public enum ErrorCode: UInt8, Named, Error, CaseIterable, Sendable {
  // An amount.
  /// Only spaces, or the field is missing.
  case amountMissing
  /// A character outside ASCII that is neither a space nor a minus sign, as in `٣` or `∞`.
  case foreignCharacter
  /// Only currencies, spaces, points and commas, as in `$`.
  case digitsMissing
  case minusSign
  case plusSign
  /// An `e` between digits, as in `1e3`.
  case exponent
  /// Any other character or order of characters, as in `abc` or `1.5.2`.
  case notAnAmount
  /// Two currencies, as in `$5 USD`.
  case twoCurrencies
  /// One comma with at most two digits after it, as in `1,23` or `1.234,50`.
  case commaIsNoDecimalPoint
  /// A space between digits, as in `1 23`.
  case spaceInAmount
  /// A comma that is not before a group of three digits, as in `1,2,3`.
  case commaGroupsThreeDigits
  /// Three or more digits after the point, as in `1.234`.
  case centsHaveTwoDigits
  /// More than `Money.largest`.
  case amountTooLarge
  /// Less than one cent, where at least one cent is needed.
  case amountTooSmall
  /// The price for this net would be above `Money.largest`.
  case priceTooLarge

  // A number of withdrawals.
  /// Not a whole number in digits, as in `1.5` or `two`.
  case notAWholeNumber
  case negativeCount
  /// More than `WithdrawalCount.largest`.
  case tooManyWithdrawals

  // A day.
  /// Only spaces, or the field is missing.
  case dayMissing
  /// Not of the form `YYYY-MM-DD`, as in `26-1-1`.
  case notADay
  /// A year before 2000, or after the last accepted one.
  case yearOutOfRange
  /// No such month, as in `2026-13-01`.
  case noSuchMonth
  /// The month has no such day, as in `2026-02-29`.
  case noSuchDay

  // A refund case.
  case unknownEvent
  case eventWithoutDay
  /// More events than `RefundCase.mostEvents`.
  case tooManyEvents
  case todayBeforeApplication
  case eventBeforeApplication
  case eventOutOfOrder
  case eventAfterToday
  case eventAfterEnd
  case interventionTooEarly

  // The query itself.
  case unknownQuery
  case unknownField
  case repeatedField
  /// More bytes than `QueryText.capacity`.
  case queryTooLong

  /// Scripts and links depend on them.
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
