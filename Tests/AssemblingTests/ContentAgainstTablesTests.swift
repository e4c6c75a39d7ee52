import Diagnostics
import SellerRules
import SiteModel
import TestFixtures
import Testing
import TradeAssurance

/// The articles of the help center against the tables: a changed figure is found in every article that states
/// it.
@Suite struct EditionOfTheContent {
  @Test func theArticlesSayWhatTheTablesSay() async throws {
    #expect(
      try await ShippedContent.assemble(.seller).diagnostics.filter { $0.severity != .note }.map(
        \.saidWithFile) == [])
  }

  @Test func anotherFeeIsFoundInEveryArticleThatSaysThisOne() async throws {
    let now = try await ShippedContent.assemble(.seller)
    // What each article says about the fee, found without the parser under test.
    let wordings = try Regex("\\[[^\\]]+\\]\\(fact:transaction-fee\\)")
    let quoting = now.site.articles.flatMap { article in
      article.source.text(in: 0..<article.source.bytes.count).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .enumerated().flatMap { line, text in
        text.matches(of: wordings).map { _ in "\(article.source.path):\(line + 1)" }
      }
    }
    #expect(quoting.count > 5)
    let dearer = try await ShippedContent.assemble(Self.dearer)
    let fee = Self.dearer.edition.fact("transaction-fee").text
    let mismatches = dearer.diagnostics.filter { $0.code.name == "fact-mismatch" }
    #expect(mismatches.map { "\($0.location.file):\($0.location.line)" }.sorted() == quoting.sorted())
    #expect(
      mismatches.allSatisfy {
        $0.severity == .error && $0.message.hasPrefix("the table says '\(fee)', the article says")
      })
    #expect(mismatches.allSatisfy { $0.hint.hasSuffix(", the fact 'transaction-fee'") })
    #expect(dearer.diagnostics.stopPublishing(strict: false))
    // There are no other findings.
    #expect(
      dearer.diagnostics.filter { $0.severity != .note && $0.code.name != "fact-mismatch" }.map(\.said) == [])
  }

  private static var dearer: Rules {
    var tables = Tables.current
    tables.fees.transactionFee = Rate(basisPoints: tables.fees.transactionFee.basisPoints + 100)
    return .seller(tables)
  }
}
