import Days

/// The errors of a query, in order of precedence: if an amount is wrong in two ways, the first counts.
public enum ErrorCode: UInt8, Named, Error, CaseIterable, Sendable {
  // Errors of an amount.
  case amountMissing
  /// The amount has a character outside ASCII that is neither a space nor a minus sign, as in `٣` or `∞`.
  case foreignCharacter
  /// The amount has only currencies, spaces, points and commas, as in `$`.
  case digitsMissing
  /// The amount has a sign, or an `e` between digits, as in `1e3`.
  case minusSign, plusSign, exponent
  /// The amount has any other character or order of characters, as in `abc` or `1.5.2`.
  case notAnAmount
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
  case notAWholeNumber, negativeCount, tooManyWithdrawals

  // Errors of a day, as in `InvalidDay`. The first is also that of a missing field.
  case dayMissing, notADay, yearOutOfRange, noSuchMonth, noSuchDay

  // Errors of a refund case.
  case unknownEvent, eventWithoutDay
  /// The case has more events than `RefundCase.mostEvents`.
  case tooManyEvents
  case todayBeforeApplication, eventBeforeApplication, eventOutOfOrder, eventAfterToday, eventAfterEnd
  case interventionTooEarly

  // Errors of the query itself.
  case unknownQuery, unknownField, repeatedField
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

/// A reason to refuse a query or a refund case.
public struct QueryError: Error {
  public let code: ErrorCode
  /// The wrong field; nil for the query as a whole.
  public var field: Name?
  /// The place of the wrong event: in a case the event's index, in a query the place among the event fields, from 0;
  /// empty fields count. Nil if no event is wrong.
  public var event: Int?
  /// The end that the case had come to, if the error says so.
  public var end: CaseEnd?
  /// The day on which intervention opens, if the error says so.
  public var opens: Day?
}

/// Receives the errors of a query, to collect them or to write each at once.
protocol QueryErrorList: ~Copyable {
  mutating func append(_ refusal: QueryError)
}

#if !hasFeature(Embedded)
  extension [QueryError]: QueryErrorList {}
#endif
