#if !hasFeature(Embedded)
  extension ErrorCode {
    /// What an amount may be refused for, whichever it is.
    public static let ofAmounts: [ErrorCode] = [
      .amountMissing, .foreignCharacter, .digitsMissing, .minusSign, .plusSign, .exponent, .notAnAmount,
      .twoCurrencies, .commaIsNoDecimalPoint, .spaceInAmount, .commaGroupsThreeDigits, .centsHaveTwoDigits,
      .amountTooLarge, .amountTooSmall,
    ]

    /// What a number of withdrawals may be refused for.
    public static let ofCounts: [ErrorCode] = [.notAWholeNumber, .negativeCount, .tooManyWithdrawals]

    /// What a day may be refused for.
    public static let ofDays: [ErrorCode] = [
      .dayMissing, .notADay, .yearOutOfRange, .noSuchMonth, .noSuchDay,
    ]

    /// What a refund case and its events may be refused for.
    public static let ofCases: [ErrorCode] = [
      .unknownEvent, .eventWithoutDay, .tooManyEvents, .todayBeforeApplication, .eventBeforeApplication,
      .eventOutOfOrder, .eventAfterToday, .eventAfterEnd, .interventionTooEarly,
    ]

    /// What a query of any kind may be refused for as a whole.
    public static let ofQueries: [ErrorCode] = [.unknownField, .repeatedField, .queryTooLong]
  }
#endif
