#if !hasFeature(Embedded)
  extension ErrorCode {
    /// The possible errors of every amount.
    public static let ofAmounts: [ErrorCode] = [
      .amountMissing, .foreignCharacter, .digitsMissing, .minusSign, .plusSign, .exponent, .notAnAmount,
      .twoCurrencies, .commaIsNoDecimalPoint, .spaceInAmount, .commaGroupsThreeDigits, .centsHaveTwoDigits,
      .amountTooLarge, .amountTooSmall,
    ]

    /// The possible errors of a number of withdrawals.
    public static let ofCounts: [ErrorCode] = [.notAWholeNumber, .negativeCount, .tooManyWithdrawals]

    /// The possible errors of a day.
    public static let ofDays: [ErrorCode] = [
      .dayMissing, .notADay, .yearOutOfRange, .noSuchMonth, .noSuchDay,
    ]

    /// The possible errors of a refund case and its events.
    public static let ofCases: [ErrorCode] = [
      .unknownEvent, .eventWithoutDay, .tooManyEvents, .todayBeforeApplication, .eventBeforeApplication,
      .eventOutOfOrder, .eventAfterToday, .eventAfterEnd, .interventionTooEarly,
    ]

    /// The possible errors of a query as a whole.
    public static let ofQueries: [ErrorCode] = [.unknownField, .repeatedField, .queryTooLong]
  }
#endif
