import Testing

@testable import TradeAssurance

/// The contract of the page, the command and the tests.
@Suite struct Contract {
  @Test func answersAsTheTableOfVectorsSays() {
    #expect(Vector.all.count > 400)
    for vector in Vector.all {
      var buffer = CalculatorBuffer()
      let answer = buffer.answer(vector.query, by: .current)
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

  /// The list of an enum's names and its cases are in the same order.
  @Test func namesEachCaseLikeItself() {
    func check<Cases: Named & CaseIterable>(_: Cases.Type) {
      for one in Cases.allCases {
        let name = "\(one)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
        #expect(one.id == name)
      }
    }
    check(ErrorCode.self)
    check(CaseEvent.Kind.self)
    check(CaseOutcome.self)
    check(RefundRule.self)
    check(Side.self)
    #expect(OrderAmount.allCases.allSatisfy { $0.id == "\($0)" })
  }

  /// One buffer answers many queries.
  @Test func forgetsTheQueryBefore() {
    var buffer = CalculatorBuffer()
    for vector in Vector.all {
      let answer = buffer.answer(vector.query, by: .current)
      #expect(answer == vector.answer)
    }
  }

  @Test(arguments: [-1, 8_193, Int.max])
  func refusesALengthThatDoesNotFit(length: Int) {
    var buffer = CalculatorBuffer()
    let count = buffer.answer(length, by: .current)
    #expect(count == #"{"errors":[{"code":"query-too-long"}]}"#.utf8.count)
  }

  /// A byte of the form with which the decoded query separates its parts, and a digit that is none.
  @Test(arguments: [
    ("fee?amount%FE1000", "unknown-field"), ("fee?amount%FF1000", "unknown-field"),
    ("fee?amount=%:0", "not-an-amount"),
  ])
  func readsWhatIsEscaped(query: String, code: String) {
    var errors: [QueryError] = []
    #expect(Answer(query: query, by: .current, errors: &errors) == nil)
    #expect(errors.map(\.code.id).contains(code))
  }

  @Test func refusesAnEventOfNoLetters() {
    #expect(throws: ErrorCode.unknownEvent) { try CaseEvent(parsing: "".utf8.span) }
  }

  @Test func knowsEachGroupOfItsErrors() {
    let groups =
      ErrorCode.ofAmounts + [.priceTooLarge] + ErrorCode.ofCounts + ErrorCode.ofDays + ErrorCode.ofCases
      + ErrorCode.ofQueries + [.unknownQuery]
    #expect(Set(groups) == Set(ErrorCode.allCases))
    #expect(groups.count == ErrorCode.allCases.count)
  }
}
