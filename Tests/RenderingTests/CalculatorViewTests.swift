import Markdown
import Markup
import Testing
import TradeAssurance

@testable import Rendering
@testable import Templating

@Suite struct CalculatorCards {
  @Test(arguments: [
    (CalculatorName.fees, ErrorCode.ofAmounts + ErrorCode.ofCounts),
    (.price, ErrorCode.ofAmounts + [.priceTooLarge] + ErrorCode.ofCounts),
    (.review, ErrorCode.ofDays),
    (.deadlines, ErrorCode.ofDays + ErrorCode.ofCases),
  ])
  func sayEveryErrorOfTheirQuery(name: CalculatorName, codes: [ErrorCode]) throws {
    let messages = try Rendered(name).list("messages")
    #expect(messages.compactMap { $0.text("code") } == (codes + ErrorCode.ofQueries).map(\.id))
  }

  @Test(arguments: [
    (CalculatorName.fees, 6), (.price, 4), (.review, 5), (.deadlines, 7),
  ])
  func showAllTheirExamples(name: CalculatorName, count: Int) throws {
    #expect(try Rendered(name).list("examples").count == count)
  }

  @Test func leaveThePlacesOfAnErrorToTheScript() throws {
    let ended = try #require(
      Rendered(.deadlines).list("messages").first { $0.text("code") == "event-after-end" })
    #expect(
      ended.html("messageHTML")
        == """
        The case had ended on <span data-day="endedOn"></span>, because <span data-text="cause"></span>: remove the event \
        or correct its day.
        """)
  }

  @Test func computeTheirExamplesFromTheEdition() throws {
    var tables = Tables.current
    tables.fees.transactionFee = Rate(percent: 4)
    let rendered = try Rendered(.fees, edition: Edition(tables))
    #expect(try rendered.view("transactionFee").text("text") == "4%")
    #expect(try rendered.view("start").text("transactionFeeLine") == "−US$40.00")
    #expect(try rendered.list("examples")[0].text("sellerReceives") == "US$960.00")
  }

  @Test func startWithACaseAsItIsTyped() throws {
    let start = try Rendered(.price).view("start")
    #expect(
      ["netField", "withdrawalsField", "net", "amount"].map(start.text) == [
        "1000.00", "0", "US$1,000.00", "US$1,030.93",
      ])
  }
}

@Suite struct CaseSentences {
  @Test func haveEachTheirFlag() throws {
    let flags = [
      "isSellerTurn", "isSellerTurnLate", "isBuyerTurn", "isBuyerTurnLate", "isAgreed", "isWithdrawn",
      "isIntervention",
      "isEscalated", "isClosed", "isEvidence",
    ]
    let statuses = try Rendered(.deadlines).list("statuses")
    #expect(statuses.map { status in flags.filter(status.flag) } == flags.map { [$0] })
    #expect(
      Set(
        statuses.map { status in
          ["status", "awaiting", "ending"].compactMap(status.text).joined(separator: " ")
        }) == [
          "negotiating seller seller-silence", "negotiating seller negotiation-ends",
          "negotiating buyer buyer-silence", "negotiating buyer negotiation-ends", "agreed  ",
          "withdrawn  ", "intervention  ", "escalated  ", "closed  ", "evidence  ",
        ])
    #expect(
      statuses.allSatisfy {
        $0.text("lastDay") == "" && $0.text("takesEffect") == "" && $0.text("endedOn") == ""
      })
  }

  @Test(arguments: [
    (0, "isSellerTurn", "Sunday, March 8, 2026", "Monday, March 9, 2026", ""),
    (1, "isEscalated", "", "", "Monday, March 9, 2026"),
    (2, "isBuyerTurn", "Tuesday, March 10, 2026", "Wednesday, March 11, 2026", ""),
    (3, "isClosed", "", "", "Wednesday, March 11, 2026"),
    (4, "isSellerTurn", "Tuesday, March 17, 2026", "Wednesday, March 18, 2026", ""),
    (5, "isEvidence", "", "", "Wednesday, April 1, 2026"),
    (6, "isClosed", "", "", "Wednesday, April 1, 2026"),
  ])
  func answerTheExamples(place: Int, flag: String, lastDay: String, takesEffect: String, endedOn: String)
    throws
  {
    let example = try Rendered(.deadlines).list("examples")[place]
    #expect(example.flag(flag))
    #expect(["lastDay", "takesEffect", "endedOn"].map(example.text) == [lastDay, takesEffect, endedOn])
    #expect(example.flag("hasDeadlines") == endedOn.isEmpty)
  }

  @Test func knowWhenSilenceComesTooLate() throws {
    let applied = Day(year: 2026, month: 3, day: 1)
    let replies: [(CaseEvent.Kind, Int32)] = [
      (.sellerReplied, 7), (.buyerReplied, 14), (.sellerReplied, 20), (.buyerReplied, 27),
    ]
    let events = replies.map { CaseEvent($0.0, on: applied + ($0.1 - 1)) }
    let sentences = try [3, 4].map { count in
      let refund = RefundCase(applied: applied, periods: Tables.current.refunds)
      return CaseSentence(try refund.state(after: events.prefix(count), on: applied + 26))
    }
    #expect(sentences == [.buyerTurn, .sellerTurnLate])
  }

  @Test(arguments: CaseOutcome.allCases)
  func areThereForEachEnd(outcome: CaseOutcome) {
    let state = CaseState.ended(CaseEnd(outcome: outcome, day: .earliest))
    #expect(CaseSentence(state).outcome == outcome)
  }
}

/// A calculator's view as a template sees it, by name.
struct Rendered {
  private let view: any View

  init(_ name: CalculatorName, edition: Edition = .current) throws {
    let frame = CalculatorFrame(
      edition: edition, wasmFingerprint: "0123456789abcdef", factHref: { "/facts/#fact-\($0.rawValue)" },
      reportHref: nil)
    self.init(CalculatorViews.view(of: name, id: "calculator", title: "Calculator", frame: frame))
  }

  init(_ view: any View) {
    self.view = view
  }

  func text(_ name: String) -> String? {
    if case .text(let text)? = value(name) { text } else { nil }
  }

  func html(_ name: String) -> String? {
    if case .html(let html)? = value(name) { html.text } else { nil }
  }

  func number(_ name: String) -> Int? {
    if case .number(let number)? = value(name) { number } else { nil }
  }

  func flag(_ name: String) -> Bool {
    if case .flag(true)? = value(name) { true } else { false }
  }

  func view(_ name: String) throws -> Rendered {
    guard case .view(let view as any View)? = value(name) else { throw NoSuchName(name: name) }
    return Rendered(view)
  }

  func list(_ name: String) throws -> [Rendered] {
    guard case .list(let views as [any View])? = value(name) else { throw NoSuchName(name: name) }
    return views.map(Rendered.init)
  }

  private func value(_ name: String) -> FieldValue? {
    let type: any View.Type = type(of: view)
    return Schema(of: type).place(of: name).map { view.value(at: $0) }
  }

  private struct NoSuchName: Error {
    let name: String
  }
}
