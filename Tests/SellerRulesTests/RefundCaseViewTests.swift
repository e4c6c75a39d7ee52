import Days
import Diagnostics
import Facts
import Foundation
import Markdown
import TestFixtures
import Testing
import TradeAssurance

@testable import Rendering
@testable import SellerRules
@testable import SiteModel

@Suite struct RefundCaseViews {
  @Test func nameTheirPictureForScreenReaders() throws {
    let html = try Self.html(id: "refund-case-4")
    #expect(html.contains("role=\"img\" aria-label=\"How a &lt;case&gt; runs\""))
    #expect(html.contains("<desc>The days of a case"))
  }

  @Test func shareNoIdOnOnePage() throws {
    let (first, second) = try (Self.ids(in: Self.html(id: "a")), Self.ids(in: Self.html(id: "b")))
    #expect(first == ["a"])
    #expect(Set(first).isDisjoint(with: second))
  }

  @Test func linkTheFiguresOfTheText() throws {
    let html = try Self.html(id: "a")
    #expect(
      html.contains(
        "after <a class=\"fact\" href=\"/facts/#fact-intervention-wait\">3 days</a>: the buyer may ask"))
    let bare = try Self.html(id: "a", factHref: { _ in nil })
    #expect(bare.contains(", after 3 days: the buyer may ask"))
    #expect(!bare.contains("href"))
  }

  @Test func followTheEdition() throws {
    var tables = Tables.frozen
    tables.refunds.buyerSilence = Period(days: 9)
    let html = try Self.html(id: "a", tables: tables)
    #expect(html.contains(">9 days</a>: case closed, if you answered on day\u{a0}7"))
    #expect(html.contains(">Day\u{a0}17</text>"))
  }

  @Test func leaveColoursAndStyleToTheStylesheet() throws {
    let html = try Self.html(id: "a")
    for word in ["style", "fill=", "stroke=", "<script"] { #expect(!html.contains(word), "\(word)") }
  }

  private static func html(
    id: String, tables: Tables = .frozen,
    factHref: @escaping @Sendable (FactID) -> String? = { "/facts/#fact-\($0.rawValue)" }
  ) throws -> String {
    var context = EmbedContext(id: id, caption: "How a <case> runs", edition: Edition(tables))
    context.factHref = factHref
    return try templates().html(of: .refundCase(tables), in: context).text
  }

  /// The site's own templates, which must have no findings.
  private static func templates() throws -> Templates {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates")
      .standardized
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
    let files = try paths.filter { $0.hasSuffix(".mustache") }.map { path in
      let bytes = try Data(contentsOf: root.appending(path: path))
      return SourceFile(path: "templates/\(path)", bytes: Array(bytes))
    }
    let outcome = Templates.parse(files, embeds: Rules.frozen.embeds)
    #expect(outcome.diagnostics.isEmpty)
    return outcome.value
  }

  private static func ids(in html: String) -> [String] {
    html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  }
}
