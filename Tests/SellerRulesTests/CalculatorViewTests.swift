import Days
import Facts
import Markdown
import Markup
import TestFixtures
import Testing
import TradeAssurance

@testable import Rendering
@testable import SellerRules
@testable import SiteModel
@testable import Templating

@Suite struct CalculatorCards {
  static let codes: [(String, [ErrorCode])] = [
    ("fees", ErrorCode.ofAmounts + ErrorCode.ofCounts),
    ("price", ErrorCode.ofAmounts + [.priceTooLarge] + ErrorCode.ofCounts),
    ("review", ErrorCode.ofDays),
    ("deadlines", ErrorCode.ofDays + ErrorCode.ofCases),
  ]

  @Test(arguments: codes)
  func sayEveryErrorOfTheirQuery(name: String, codes: [ErrorCode]) throws {
    let messages = try Rendered(name).list("messages")
    #expect(messages.compactMap { $0.text("code") } == (codes + ErrorCode.ofQueries).map(\.id))
  }

  @Test(arguments: [
    ("fees", 6), ("price", 4), ("review", 5), ("deadlines", 7),
  ])
  func showAllTheirExamples(name: String, count: Int) throws {
    #expect(try Rendered(name).list("examples").count == count)
  }

  @Test func leaveThePlacesOfAnErrorToTheScript() throws {
    let ended = try #require(
      Rendered("deadlines").list("messages").first { $0.text("code") == "event-after-end" })
    #expect(
      ended.html("messageHTML")
        == """
        The event comes too late: on <span data-day="endedOn"></span> <span data-text="cause"></span>. Remove the event \
        or correct its day.
        """)
  }

  @Test func computeTheirExamplesFromTheEdition() throws {
    var tables = Tables.frozen
    tables.fees.transactionFee = Rate(percent: 4)
    let rendered = try Rendered("fees", tables: tables)
    #expect(try rendered.view("transactionFeeFact").text("text") == "4%")
    #expect(try rendered.view("start").text("transactionFeeLine") == "−US$40.00")
    #expect(try rendered.list("examples")[0].text("afterFees") == "US$960.00")
  }

  @Test func startWithACaseAsItIsTyped() throws {
    let start = try Rendered("price").view("start")
    #expect(
      ["netField", "withdrawals", "net", "amount"].map(start.text) == [
        "1000.00", "0", "US$1,000.00", "US$1,030.93",
      ])
  }
}

@Suite struct CaseAnswers {
  @Test func areThereForEachTurnNearnessAndEnd() throws {
    let turns = [
      "seller seller-silence", "seller negotiation-ends", "buyer buyer-silence", "buyer negotiation-ends",
    ]
    let running = turns.flatMap { turn in ["before", "safe", "last"].map { "\(turn) \($0)" } }
    let answers = try Rendered("deadlines").list("answers")
    #expect(answers.map { $0.text("name") } == running + CaseOutcome.allCases.map(\.id))
    #expect(
      answers.allSatisfy { answer in
        ["left", "safeDay", "lastDay", "takesEffect", "endedOn"].allSatisfy { answer.text($0) == "" }
      })
  }

  @Test(arguments: [
    (0, "seller seller-silence before", "safeDay", "Saturday, March 7, 2026", "2 days left"),
    (1, "escalated", "endedOn", "Monday, March 9, 2026", "today"),
    (2, "buyer buyer-silence last", "lastDay", "Tuesday, March 10, 2026", "today"),
    (3, "closed", "endedOn", "Wednesday, March 11, 2026", "today"),
    (4, "seller seller-silence last", "lastDay", "Tuesday, March 17, 2026", "today"),
    (5, "evidence", "endedOn", "Wednesday, April 1, 2026", "today"),
    (6, "closed", "endedOn", "Wednesday, April 1, 2026", "today"),
  ])
  func answerTheExamples(place: Int, name: String, named: String, day: String, left: String) throws {
    let example = try Rendered("deadlines").list("examples")[place]
    #expect(["name", "named", named, "left"].map(example.text) == [name, named, day, left])
  }

  @Test(
    arguments: [
      (-7, .before), (-2, .before), (-1, .safe), (0, .last),
    ] as [(Int32, CaseAnswer.Nearness)])
  func knowHowNearTheLastFullDayIs(daysAfterIt: Int32, nearness: CaseAnswer.Nearness) throws {
    let refund = RefundCase(applied: CaseExample.march(1), periods: Tables.frozen.refunds)
    let today = CaseExample.march(8) + daysAfterIt
    #expect(
      CaseAnswer(try refund.state(after: [], on: today), on: today)
        == .running(awaiting: .seller, ending: .sellerSilence, nearness))
  }

  @Test func knowWhenSilenceComesTooLate() throws {
    let replies: [(CaseEvent.Kind, Int32)] = [
      (.sellerReplied, 7), (.buyerReplied, 14), (.sellerReplied, 20), (.buyerReplied, 27),
    ]
    let events = replies.map { CaseEvent($0.0, on: CaseExample.march($0.1)) }
    let answers = try [3, 4].map { count in
      let refund = RefundCase(applied: CaseExample.march(1), periods: Tables.frozen.refunds)
      let state = try refund.state(after: events.prefix(count), on: CaseExample.march(27))
      return CaseAnswer(state, on: CaseExample.march(27))
    }
    #expect(
      answers == [
        .running(awaiting: .buyer, ending: .buyerSilence, .last),
        .running(awaiting: .seller, ending: .negotiationEnds, .before),
      ])
  }

  @Test func leadToAnArticleWhereThereIsOne() throws {
    #expect(
      try Rendered("deadlines").list("answers").first?.view("next").text("href")
        == "/refunds/answer-a-request.md")
    #expect(throws: (any Error).self) { try Rendered("deadlines").list("answers").last?.view("next") }
  }
}

extension Rendered {
  init(_ name: String, tables: Tables = .frozen) throws {
    let rules = Rules.seller(tables)
    var context = EmbedContext(id: "calculator", caption: "Calculator", edition: rules.edition)
    context.factHref = { "/facts/#fact-\($0.rawValue)" }
    // An evidence page is what this site lacks.
    context.article = { $0 == "refunds/evidence.md" ? nil : LinkView(title: $0, href: "/\($0)") }
    let kind = try #require(rules.embeds.first { $0.name.name == name })
    self.init(kind.make(context))
  }
}
