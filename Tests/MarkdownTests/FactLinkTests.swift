import Facts
import Markdown
import SellerRules
import TestFixtures
import Testing
import TradeAssurance

@Suite struct FactLinks {
  /// A wrong quote of a fact is at `@`.
  @Test(arguments: [
    "The fee is @ of the order.",
    "@",
    "*@*", "**a @ b**", "_**@**_",
    "# @", "a @\n===\n", "## a @ b ##",
    "- a\n- @\n", "1. a\n\n   @\n", "-\t@", "- - - @",
    "> @", "> a\n@", "> > a\n> @", "> - a\n@",  // the last line is a lazy one
    "a\n      @", "a\n\t@", "   @", "- a\n        @",  // odd indentation
    "a\r\nb @ c\r\n", "a\rb @ c\r", "- a\r\n  @\r\n> b\r\n@",
    "é 👍 @", "a\u{A0}@",
    "<https://a.example> @", "<b@c.example> and @",
    "`[4%](fact:transaction-fee)` @",
    "\\[4%](fact:transaction-fee) @",
    "[3%](fact:transaction-fee) @",
    "@ @ @", "@\n@\n@", "@@",
    "[foo]: /fees/\n@ [foo]", "[foo]: /fees/\n[bar]: /fees/\na @ [foo] [bar]",
    "[a](/fees/ \"a title\nover two lines\") @", "[a\nb](/fees/) @", "[a\n  b](\n/fees/\n) @",
    "[a [b] c](/fees/) @", "[&amp; *a*](/fees/) @", "[y] [&amp; a](/fees/) @", "[](#a) @",
    "![a](case.png) @", "![@](case.png)", "![a @ b ![c](case.png)](case.png) @",
    "a  \n@", "a\\\n@",
    "| a |\n|---|\n| @ |", "| @ |\n|---|\n", "| a | b |\n|---|---|\n| `x \\| y` @ | @ |",
    "> | a |\n> |---|\n> | @ |", "- | a |\n  |---|\n  | @ @ |", "@\n| a |\n|---|\n| @ |\n@",
    "> a @\n> b @\n> | a |\n> |---|\n> | @ |",
  ])
  func arePointedAtWhenTheyAreWrong(template: String) {
    let text = template.replacing("@", with: "[«4%»](fact:transaction-fee)")
    MarkedSource(text).expect(
      "fact-mismatch", "the table says '3%', the article says '4%'",
      hint: "write '3%', the fact 'transaction-fee'")
  }

  @Test(arguments: [
    "[«4%»](<fact:transaction-fee>)", "[«4%»](fact:transaction-fee \"the fee\")",
    "[«4%»]( fact:transaction-fee )", "[«4%»](\nfact:transaction-fee\n)",
    "[«&#52;%»](fact:transaction-fee)", "[«4\\%»](fact:transaction-fee)",
    "[«**4**%»](fact:transaction-fee)", "[«`4%`»](fact:transaction-fee)",
    "[«4%»](fact:transaction&#45;fee)", "[«4%»](fact:transaction\\-fee)",
    "[«4%»][fee]\n\n[fee]: fact:transaction-fee", "[fee]: fact:transaction-fee\n\na [«4%»][fee]",
    "[«4%»][]\n\n[4%]: fact:transaction-fee", "[«4%»]\n\n[4%]: <fact:transaction-fee> 'a'",
    "| [«4%»][fee] |\n|---|\n\n[fee]: fact:transaction-fee",
  ])
  func mayBeWrittenInAllWaysOfALink(text: String) {
    MarkedSource(text).expect(
      "fact-mismatch", "the table says '3%', the article says '4%'",
      hint: "write '3%', the fact 'transaction-fee'")
  }

  @Test func takeTheUnitBehindThem() {
    let found = MarkedSource("[«2»](fact:application-review) business days").body().diagnostics
    #expect(
      found.map(\.hint) == [
        "write '[2 business days](fact:application-review)', without 'business days' after it"
      ])
    #expect(found.allSatisfy { $0.correction == nil })
  }

  @Test func nameBothWordingsOverALineBreak() {
    MarkedSource("[«two business\nhours»](fact:application-review)").expect(
      "fact-mismatch", "the table says '2 business days', the article says 'two business hours'",
      hint: "write '2 business days', the fact 'application-review'")
  }

  @Test(arguments: [
    "[3%](fact:transaction-fee)", "[Three Percent](fact:transaction-fee)",
    "[3 PERCENT](fact:transaction-fee)",
    "[two\nbusiness days](fact:application-review)", "[two\r\n  business days](fact:application-review)",
    "[No fee](fact:buyer-fee)", "[**3**%](fact:transaction-fee)",
    "[july 25, 2019](fact:legacy-member-cutoff)",
    "[visa, mastercard and american express](fact:accepted-cards)",
    "`[4%](fact:transaction-fee)`", "    [4%](fact:transaction-fee)", "```\n[4%](fact:transaction-fee)\n```",
    "\\[4%](fact:transaction-fee)",
  ])
  func mayUseEachWordingOfTheTable(text: String) {
    MarkedSource(text).expect(nil)
  }

  @Test(arguments: [
    (id: "transction-fee", hint: "did you mean 'transaction-fee'?"),
    (id: "Transaction-Fee", hint: "did you mean 'transaction-fee'?"),
    (id: "buyer-silence-", hint: "did you mean 'buyer-silence'?"),
    (id: "weather", hint: "'helpcenter facts' lists all facts"),
  ])
  func areKnownByTheirNames(id: String, hint: String) {
    for text in [
      "a [3%](fact:«\(id)») b", "[](fact:«\(id)»)", "[3%](<fact:«\(id)»> \"a\")", "# a\n- [3%](fact:«\(id)»)",
      "| a |\n|---|\n| b [3%](fact:«\(id)») |", "«[3%][fee]»\n\n[fee]: fact:\(id)",
      "> a\n   [3%](fact:«\(id)»)",
    ] {
      MarkedSource(text).expect("unknown-fact", "there is no fact '\(id)'", hint: hint)
    }
  }

  @Test func withoutAnIDAreUnknown() {
    MarkedSource("[3%](fact:«»)").expect(
      "unknown-fact", "there is no fact ''", hint: "'helpcenter facts' lists all facts")
  }

  @Test func areFilledInWithoutAText() {
    let body = MarkedSource("It is [](fact:transaction-fee), **[](fact:withdrawal-fee)**.").body().value
    #expect(
      body.shown
        == "<p>It is {transaction-fee:3%}, <strong>{withdrawal-fee:US$1}</strong>.</p>\n")
    #expect(body.facts.map(\.text) == ["3%", "US$1"])
  }

  @Test func areQuotedAsTheyAreWritten() {
    let source = MarkedSource(
      "# [Three percent](fact:transaction-fee)\n\n| a |\n|---|\n| [no *fee*](fact:buyer-fee) |\n")
    let body = source.body().value
    #expect(
      body.shown == """
        <h1 id="three-percent">
        {transaction-fee:Three percent}
        </h1><a class="anchor" href="#three-percent" aria-label="Link to “Three percent”"></a>
        <div class="table" role="region" tabindex="0" aria-label="Table"><table>
        <thead>
        <tr>
        <th scope="col">
        a
        </th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>
        {buyer-fee:no <em>fee</em>}
        </td>
        </tr>
        </tbody>
        </table></div>

        """)
    #expect(body.facts.map(\.id) == ["transaction-fee", "buyer-fee"])
    #expect(body.facts.map(\.text) == ["Three percent", "no fee"])
    #expect(body.facts.map { source.file.text(in: $0.range) } == ["Three percent", "no *fee*"])
    #expect(
      body.facts.compactMap(\.whole).map(source.file.text)
        == ["[Three percent](fact:transaction-fee)", "[no *fee*](fact:buyer-fee)"])
  }

  @Test func areFollowedInAnotherEdition() {
    var tables = Tables.frozen
    tables.fees.transactionFee = Rate(basisPoints: 400)
    let references = References(edition: Edition(tables))
    let source = MarkedSource("[«3%»](fact:transaction-fee) and [4%](fact:transaction-fee)")
    let found = source.body(references).diagnostics.map(Finding.init)
    let finding = Finding(
      code: "fact-mismatch", place: source.ranges[0], message: "the table says '4%', the article says '3%'",
      hint: "write '4%', the fact 'transaction-fee'", in: source.file)
    #expect(found == [finding])
  }
}
