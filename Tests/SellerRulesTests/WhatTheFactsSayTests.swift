import Days
import Facts
import Foundation
import SellerRules
import TestFixtures
import Testing
import TradeAssurance

/// All texts of the facts, the tables and the domain in one file for people to read: a changed word must change there too. `SAID_FILE`
/// names a path to write them to.
@Suite struct WhatTheFactsSay {
  @Test func standsInTheFixture() throws {
    if let path = ProcessInfo.processInfo.environment["SAID_FILE"] {
      try Data((Self.said.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    }
    let fixture = try #require(Bundle.module.url(forResource: "Fixtures/said", withExtension: "txt"))
    let expected = String(decoding: try Data(contentsOf: fixture), as: UTF8.self)
    let changes = Self.said.difference(from: expected.split(separator: "\n").map(String.init))
    #expect(changes.isEmpty, "\(Array(changes))")
  }

  private static var said: [String] {
    facts + listings + rules + cases + errors + days
  }

  private static var facts: [String] {
    Edition.current.facts.flatMap { fact in
      ["fact \(fact.id.rawValue): " + fact.wordings.joined(separator: " | ")]
        + ["  \(fact.title), \(fact.group), \(fact.qualifier)", "  \(fact.meaning)", "  \(fact.source)"]
    }
  }

  private static var listings: [String] {
    Edition.current.listings.sorted { $0.key < $1.key }.flatMap { name, listing in
      let order = listing.isOrdered ? ", in order" : ""
      return ["table \(name)\(order): " + listing.columns.joined(separator: " | ")]
        + listing.rows.map { "  " + $0.map { $0.map(text).joined() }.joined(separator: " | ") }
    }
  }

  private static func text(of run: ListingRun) -> String {
    switch run {
    case .text(let text): text
    case .fact(let fact): "(\(fact.rawValue))"
    }
  }

  // MARK: The domain

  private static var rules: [String] {
    RefundRule.listed.flatMap { rule in
      ["rule \(rule.id): \(rule.words.title)"]
        + ["  \(rule.start): \(rule.words.effect)", "  \(rule.words.provenance)"]
    }
  }

  private static var cases: [String] {
    Side.allCases.map { "side: \($0.id)" } + CaseEvent.Kind.allCases.map { "event: \($0.id)" }
      + CaseOutcome.allCases.map { "outcome \($0.id): \($0.cause) | \($0.mark)" }
  }

  private static var errors: [String] {
    ErrorCode.allCases.map { code in
      "error \(code.id): "
        + code.sentence.replacing("{endedOn}", with: "DAY").replacing("{cause}", with: "CAUSE")
        .replacing("{opens}", with: "DAY")
    }
  }

  private static var days: [String] {
    (1...12).map { Day(year: 2026, month: $0, day: $0 + 1).shownWithWeekday }
      + Weekday.allCases.map { "weekday \($0.rawValue): \($0.name)" }
      + ["edition \(EditionMonth(year: 2026, month: 9).name), \(EditionMonth(year: 2026, month: 10).name)"]
  }
}
