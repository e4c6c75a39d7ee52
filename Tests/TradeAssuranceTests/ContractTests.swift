import Testing

@testable import TradeAssurance

/// The contract of the page, the command and the tests.
@Suite struct Contract {
  @Test func answersAsTheTableOfVectorsSays() {
    #expect(Vector.all.count > 400)
    for vector in Vector.all {
      let answer = String(
        decoding: CalculatorBuffer.answer(to: vector.query.utf8, by: .current), as: UTF8.self)
      #expect(answer == vector.answer, "\(vector.query.prefix(200))")
    }
  }

  @Test func givesTheTypedAnswerWithTheSameJSON() {
    for vector in Vector.all {
      var errors: [QueryError] = []
      let answer = Answer(query: vector.query, by: .current, errors: &errors)
      #expect((answer?.json ?? "") == (vector.codes.isEmpty ? vector.answer : ""))
      #expect(errors.map(\.code.id) == vector.codes)
    }
  }

  @Test(arguments: ErrorCode.allCases)
  func hasEachErrorTwiceInTheTable(code: ErrorCode) {
    #expect(Vector.all.count { $0.codes.contains(code.id) } >= 2)
  }

  /// Scripts and links depend on them.
  @Test func keepsTheNamesOfItsErrors() {
    #expect(
      ErrorCode.allCases.map(\.id) == [
        "amount-missing", "foreign-character", "digits-missing", "minus-sign", "plus-sign", "exponent",
        "not-an-amount", "two-currencies", "comma-is-no-decimal-point", "space-in-amount",
        "comma-groups-three-digits", "cents-have-two-digits", "amount-too-large", "amount-too-small",
        "price-too-large", "not-a-whole-number", "negative-count", "too-many-withdrawals", "day-missing",
        "not-a-day", "year-out-of-range", "no-such-month", "no-such-day", "unknown-event",
        "event-without-day", "too-many-events", "today-before-application", "event-before-application",
        "event-out-of-order", "event-after-today", "event-after-end", "intervention-too-early",
        "unknown-query", "unknown-field", "repeated-field", "query-too-long",
      ])
  }

  /// One buffer answers many queries.
  @Test func forgetsTheQueryBefore() {
    var buffer = CalculatorBuffer()
    for vector in Vector.all.filter({ $0.query.utf8.count <= CalculatorBuffer.capacity }) {
      #expect(buffer.answer(vector.query.utf8, by: .current) == Array(vector.answer.utf8))
    }
  }

  @Test(arguments: [-1, 8_193, Int.max])
  func refusesALengthThatDoesNotFit(length: Int) {
    var buffer = CalculatorBuffer()
    #expect(buffer.answer(length, by: .current) == #"{"errors":[{"code":"query-too-long"}]}"#.utf8.count)
  }

  @Test func knowsEachGroupOfItsErrors() {
    let groups =
      ErrorCode.ofAmounts + [.priceTooLarge] + ErrorCode.ofCounts + ErrorCode.ofDays + ErrorCode.ofCases
      + ErrorCode.ofQueries + [.unknownQuery]
    #expect(Set(groups) == Set(ErrorCode.allCases))
    #expect(groups.count == ErrorCode.allCases.count)
  }
}
