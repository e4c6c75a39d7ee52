import Assembling
import Days
import Diagnostics
import Facts
import Foundation
import Reading
import SellerRules
import SiteModel
import TestFixtures
import Testing
import TradeAssurance

/// The help center with other figures, each different from every other: no sentence may be true for today's alone.
@Suite struct OtherFigures {
  /// The sentences that state a figure. Read them before you record them with `RECORD=1`: each must be true.
  @Test func leaveEachSentenceTrue() async throws {
    let site = try await Self.different.value.site
    #expect(site.diagnostics.filter { $0.severity != .note }.map(\.saidWithFile) == [])
    let said = Self.sentences(of: site).filter {
      $0.contains(/[0-9]|\bnone\b|\bnothing\b|\bfree\b|\b[Nn]o [a-z ]*fees?\b/)
    }
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/other-figures.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try (said.joined(separator: "\n") + "\n").write(to: fixture, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: fixture, encoding: .utf8).split(separator: "\n").map(String.init)
    let changes = Array(said.difference(from: expected))
    #expect(changes.isEmpty, "\(changes)")
  }

  /// The help center after a correction for the different figures, assembled once for all tests.
  private static let different = Task {
    let sources = try await corrected(ShippedContent.sources(), for: .seller(.different))
    return (sources: sources, site: try await ShippedContent.assemble(.seller(.different), sources))
  }

  /// What 'check --fix' makes of the articles when the tables become these.
  private static func corrected(_ sources: SiteSources, for rules: Rules) async throws -> SiteSources {
    let site = try await ShippedContent.assemble(rules, sources)
    let found = Dictionary(grouping: site.diagnostics, by: \.location.file)
    return SiteSources(
      content: sources.content.map { file in
        var bytes = file.bytes
        for correction in (found[file.path] ?? []).compactMap(\.correction).reversed() {
          bytes.replaceSubrange(correction.range, with: correction.text.utf8)
        }
        return SourceFile(path: file.path, bytes: bytes)
      }, templates: sources.templates)
  }

  @Test func areOfEachFact() {
    #expect(Set(Self.changes.flatMap(\.old)) == Set(Edition(.different).facts.map(\.id)))
  }

  /// Each figure in turn becomes another; the rest of them differ from it. The cards stand in no table.
  private static let changes: [(old: [FactID], change: @Sendable (inout Tables) -> Void)] = [
    (["accepted-cards"], { _ in }),
    (["transaction-fee"], { $0.fees.transactionFee = Rate(basisPoints: 650) }),
    (["buyer-fee"], { $0.fees.buyerFee = Money(cents: 311) }),
    (["buyer-fee"], { $0.fees.buyerFee = .zero }),
    (["recurring-fee"], { $0.fees.recurringFee = Money(cents: 700) }),
    (["recurring-fee"], { $0.fees.recurringFee = .zero }),
    (["withdrawal-fee"], { $0.fees.withdrawalFee = Money(cents: 285) }),
    (["intervention-wait"], { $0.refunds.interventionWait = Period(days: 64) }),
    (["seller-silence"], { $0.refunds.sellerSilence = Period(days: 64) }),
    (["buyer-silence"], { $0.refunds.buyerSilence = Period(days: 64) }),
    (["negotiation-period", "evidence-decision"], { $0.refunds.negotiation = Period(days: 164) }),
    (["application-review"], { $0.applicationReview = BusinessDays(64) }),
    (["legacy-member-cutoff"], { $0.legacyMemberCutoff = Day(year: 2008, month: 9, day: 30) }),
    (["orders-processed"], { $0.counts.ordersInMillions = 164 }),
    (["buyers-served"], { $0.counts.buyersInMillions = 164 }),
    (["years-since-launch"], { $0.counts.yearsSinceLaunch = 64 }),
  ]

  @Test(arguments: changes)
  func areGoneAfterACorrection(old: [FactID], change: @Sendable (inout Tables) -> Void) async throws {
    var tables = Tables.different
    change(&tables)
    let former = try await Self.different.value
    let rules = Rules.seller(tables).accepting(
      old == ["accepted-cards"] ? ["Diners", "Discover", "JCB"] : Card.allCases.map(\.rawValue))
    let after = try await Self.corrected(former.sources, for: rules)
    let site = try await ShippedContent.assemble(rules, after)
    #expect(site.diagnostics.filter { $0.severity != .note }.map(\.saidWithFile) == [])
    let texts = old.flatMap { Edition(.different).fact($0).wordings }
    let number = texts[0].prefix { $0.isNumber || "US$.".contains($0) }
    #expect(Self.sentences(of: former.site).contains { $0.contains(texts[0]) })
    let said = Self.sentences(of: site).map { " \($0.lowercased()) " }
    for text in texts + (number.isEmpty ? [] : [String(number)]) {
      let whole = try Regex(
        "[^0-9a-z.,$]\(NSRegularExpression.escapedPattern(for: text.lowercased()))[^0-9a-z%]")
      #expect(said.filter { $0.contains(whole) } == [], "\(text)")
    }
  }

  /// Each text of the pages once, in the order of the pages.
  static func sentences(of site: Assembly) -> [String] {
    var known: Set<String> = []
    return site.output.paths.filter { $0.text.hasSuffix("index.html") }.sorted { $0.text < $1.text }.flatMap {
      path in
      lines(of: site.output.file(at: path).map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")
    }.filter { known.insert($0).inserted }
  }

  /// What a reader sees of a page, a block in a line.
  private static func lines(of page: String) -> [String] {
    page.replacing(pattern: #"(?s)<(script|style|svg)\b.*?</\1>"#, with: "")
      .replacing(pattern: #"\s+"#, with: " ")
      .replacing(pattern: #"<meta name="description" content="([^"]*)">"#, with: "\n$1\n")
      .replacing(
        pattern: #"<(?:/?(?:a|b|em|strong|span|code|sub|sup|kbd|time|u|ins|mark)\b[^>]*|br)>"#, with: ""
      )
      .replacing(pattern: "<[^>]*>", with: "\n")
      .replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&quot;", with: "\"")
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}

extension Rules {
  /// The same with other cards.
  fileprivate func accepting(_ cards: [String]) -> Rules {
    let facts = edition.groups.flatMap(\.facts).map { fact in
      fact.id != "accepted-cards"
        ? fact
        : Fact(
          fact.id, .words(cards), title: fact.title, group: fact.group, means: fact.meaning,
          source: fact.source, checked: fact.checked)
    }
    var rules = self
    rules.edition = Edition(
      name: edition.name, facts: facts,
      listings: edition.listings.merging([
        "cards": Listing(rows: cards.map { [ListingCell(stringLiteral: $0)] })
      ]) {
        $1
      }, source: edition.source)
    return rules
  }
}

extension Tables {
  /// No two figures are equal, and none is zero.
  fileprivate static let different: Tables = {
    var tables = Tables.frozen
    tables.fees.transactionFee = Rate(basisPoints: 425)
    tables.fees.buyerFee = Money(cents: 217)
    tables.fees.recurringFee = Money(cents: 539)
    tables.fees.withdrawalFee = Money(cents: 173)
    tables.refunds.interventionWait = Period(days: 37)
    tables.refunds.sellerSilence = Period(days: 53)
    tables.refunds.buyerSilence = Period(days: 47)
    tables.refunds.negotiation = Period(days: 97)
    tables.applicationReview = BusinessDays(43)
    tables.legacyMemberCutoff = Day(year: 2011, month: 2, day: 19)
    tables.counts.ordersInMillions = 83
    tables.counts.buyersInMillions = 61
    tables.counts.yearsSinceLaunch = 71
    return tables
  }()
}
