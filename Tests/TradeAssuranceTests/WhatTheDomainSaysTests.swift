import Days
import Foundation
import Testing
import TradeAssurance

/// All texts of the domain in one file for people to read: a changed word must change there too. `SAID_FILE`
/// names a path to write them to.
@Suite struct WhatTheDomainSays {
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
    rules + cases + errors + days
  }

  private static var rules: [String] {
    RefundRule.listed.flatMap { rule in
      ["rule \(rule.id): \(rule.title)"]
        + ["  \(rule.start): \(rule.effect)", "  \(rule.provenance)"]
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
