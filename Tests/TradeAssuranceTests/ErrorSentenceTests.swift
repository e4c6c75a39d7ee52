import Testing

@testable import TradeAssurance

@Suite struct ErrorSentences {
  static let all: [ErrorSentence] =
    InvalidMoney.allCases.map(\.sentence) + InvalidDay.allCases.map(\.sentence)
    + InvalidWithdrawalCount.allCases.map(\.sentence) + InvalidOrder.allCases.map(\.sentence)
    + InvalidCase.Kind.allCases.map(\.sentence) + UnreadableInput.allCases.map(\.sentence)

  @Test func haveEachTheirOwnCodeAndWords() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
    #expect(Set(Self.all.map { $0.filled(day: "D", cause: "C") }).count == Self.all.count)
  }

  @Test(arguments: all.map { $0.filled() })
  func sayWhatIsWrongAndTheMend(sentence: String) {
    #expect(sentence.contains(": "))
    #expect(sentence.hasSuffix("."))
    #expect(!sentence.contains("{"))
  }

  @Test(arguments: [
    (InvalidCase.interventionTooEarly(event: 0, opens: Day(year: 2026, month: 3, day: 5)), "2026-03-05"),
    (
      .eventAfterEnd(event: 0, CaseEnd(outcome: .closed, day: Day(year: 2026, month: 3, day: 9))),
      "2026-03-09"
    ),
  ])
  func nameTheDay(error: InvalidCase, day: String) {
    #expect(error.message.contains(day))
    #expect(error.sentence.parts.contains(.day))
  }

  @Test(arguments: CaseOutcome.allCases)
  func nameWhatEndedTheCase(outcome: CaseOutcome) {
    let end = CaseEnd(outcome: outcome, day: .earliest)
    #expect(InvalidCase.eventAfterEnd(event: 0, end).message.contains("because \(outcome.cause)"))
  }

  @Test(arguments: [
    (InvalidCase.tooManyEvents, Int?.none), (.todayBeforeApplication, nil),
    (.eventBeforeApplication(event: 3), 3),
    (.eventOutOfOrder(event: 4), 4), (.eventAfterToday(event: 5), 5),
  ])
  func nameTheEvent(error: InvalidCase, event: Int?) {
    #expect(error.event == event)
    #expect(error.message == error.kind.sentence.filled())
  }

  @Test func mayBeginWithAPlace() {
    #expect(ErrorSentence(code: 0, "{day} and {cause}").filled(day: "D", cause: "C") == "D and C")
  }

  @Test(arguments: [("seller-replied", CaseEvent.Kind.sellerReplied), ("sellerReplied", nil), ("", nil)])
  func knowEventsByTheirNames(id: String, kind: CaseEvent.Kind?) {
    #expect(CaseEvent.Kind(id: id) == kind)
  }
}
