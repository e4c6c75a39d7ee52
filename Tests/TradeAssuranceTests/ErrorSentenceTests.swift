import Testing

@testable import TradeAssurance

@Suite struct ErrorSentences {
  @Test func haveEachTheirOwnWords() {
    #expect(Set(ErrorCode.allCases.map(\.sentence)).count == ErrorCode.allCases.count)
  }

  @Test(arguments: ErrorCode.allCases)
  func sayWhatIsWrongAndTheFix(code: ErrorCode) {
    #expect(code.sentence.contains(": "))
    #expect(code.sentence.hasSuffix("."))
    let places = code.sentence.matches(of: /\{(\w+)\}/).map { String($0.output.1) }
    #expect(Set(places).isSubset(of: ["endedOn", "cause", "opens"]))
  }

  @Test func nameTheDayOnWhichInterventionOpens() throws {
    let error = try #require(
      refused("deadlines?applied=2026-03-01&event=intervention-requested:2026-03-02&today=2026-03-09"))
    #expect(error.message.contains("2026-03-05"))
    #expect(!error.message.contains("{"))
  }

  @Test(arguments: [
    ("event=agreed:2026-03-02&event=agreed:2026-03-03", CaseOutcome.agreed, "2026-03-02"),
    ("event=withdrawn:2026-03-02&event=agreed:2026-03-03", .withdrawn, "2026-03-02"),
    ("event=intervention-requested:2026-03-05&event=agreed:2026-03-06", .intervention, "2026-03-05"),
    ("event=agreed:2026-03-09", .escalated, "2026-03-09"),
    ("event=seller-replied:2026-03-02&event=agreed:2026-03-10", .closed, "2026-03-10"),
  ])
  func nameWhatEndedTheCase(events: String, outcome: CaseOutcome, day: String) throws {
    let error = try #require(refused("deadlines?applied=2026-03-01&\(events)&today=2026-03-20"))
    #expect(error.message.contains("on \(day) \(outcome.cause)."))
    #expect(!error.message.contains("{"))
  }

  /// The only error of a query.
  private func refused(_ query: String) -> QueryError? {
    var errors: [QueryError] = []
    let answer = Answer(query: query, by: .current, errors: &errors)
    return answer == nil && errors.count == 1 ? errors[0] : nil
  }
}
