import Facts
import Foundation
import SellerRules
import TestFixtures
import Testing

/// All texts of the facts and tables in one file for people to read: a changed word must change there too. `SAID_FILE`
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
    facts + listings
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
}
