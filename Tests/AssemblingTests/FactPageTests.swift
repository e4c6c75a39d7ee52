import Facts
import SellerRules
import TestFixtures
import Testing

/// Facts on pages, and the page of all facts.
@Suite struct FactPages {
  @Test func aFactLeadsToItsRule() async throws {
    let site = try await AssembledSite()
    let fact = "<a class=\"fact\" href=\"/fees/fine/facts/#fact-transaction-fee\">3%</a>"
    #expect(site.text("index.html")?.contains("of \(fact).") == true)
    #expect(site.text("fees/orders/index.html")?.contains("<h1>Orders for \(fact)</h1>") == true)
    #expect(site.text("fees/orders/index.html")?.contains("order is \(fact).</p>") == true)
    #expect(site.text("404.html")?.contains("<a href=\"/fees/fine/facts/\">facts</a>") == true)
  }

  @Test func aFactIsTextWhereNoPageListsIt() async throws {
    let site = try await AssembledSite([
      "content/fees/fine/facts.md": nil,
      "content/site.yml": "title: Help\ndescription: All of it\nbaseURL: https://help.example/\n",
    ])
    #expect(site.said == [])
    #expect(site.text("index.html")?.contains("of <span class=\"fact\">3%</span>.") == true)
    #expect(site.text("404.html")?.contains(">facts</a>") == false)
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("#fact-"), "\(path)")
    }
  }

  @Test(arguments: [
    ("fees/fine/fact.md", "there is no article 'fees/fine/fact.md'"),
    ("about.md", "'facts' names 'about.md', which does not list the facts"),
  ])
  func thePageIsThereAndListsThem(path: String, message: String) async throws {
    let site = try await AssembledSite([
      "content/site.yml":
        "title: Help\ndescription: All of it\nbaseURL: https://help.example/\nfacts: \(path)\n"
    ])
    #expect(site.said.contains { $0.hasPrefix("content/site.yml: fact-page: \(message)") }, "\(site.said)")
  }

  /// Not also a finding that sends the writer to the name with the typo.
  @Test func aTypoInItsNameIsOneFinding() async throws {
    let site = try await AssembledSite([
      "content/site.yml":
        "title: Help\ndescription: All of it\nbaseURL: https://help.example/\nfacts: fees/fine/fact.md\n"
    ])
    #expect(
      site.said == [
        "content/site.yml: fact-page: there is no article 'fees/fine/fact.md' | did you mean 'fees/fine/facts.md'?"
      ])
  }

  @Test func aListThatNoOneNamedIsFound() async throws {
    let site = try await AssembledSite([
      "content/site.yml": "title: Help\ndescription: All of it\nbaseURL: https://help.example/\n"
    ])
    #expect(
      site.said == [
        "content/fees/fine/facts.md: fact-page: this article lists all facts, but 'site.yml' names no page of all facts | add 'facts: fees/fine/facts.md' to 'site.yml'"
      ])
  }

  @Test func thePageListsEveryFactAndWhoQuotesIt() async throws {
    let text = try #require(try await AssembledSite().text("fees/fine/facts/index.html"))
    for fact in Edition.frozen.facts { #expect(text.contains("<tr id=\"fact-\(fact.id.rawValue)\"><th>")) }
    let fee = try #require(text.components(separatedBy: "<tr id=\"fact-transaction-fee\">").last)
    let row = fee.prefix { $0 != "\n" }
    #expect(row.hasPrefix("<th>3%</th>"))
    #expect(
      row.hasSuffix("<td><a href=\"/fees/orders/\">Orders for 3%</a><a href=\"/\">Home</a></td></tr>"))
    let cards = try #require(text.components(separatedBy: "<tr id=\"fact-accepted-cards\">").last)
    #expect(cards.prefix { $0 != "\n" }.hasSuffix("<td></td></tr>"))
  }

  @Test func theListForMachinesHasTheSame() async throws {
    let text = try #require(try await AssembledSite().text("facts.json"))
    #expect(text.hasSuffix("]\n"))
    #expect(
      text.contains(
        "{\"articles\":[],\"checked\":\"2026-11-22\",\"edition\":\"\(Edition.frozen.name)\",\"group\":\"Background\",\"id\":\"accepted-cards\","
      ))
    #expect(
      text.contains(
        "{\"articles\":[{\"file\":\"content/fees/orders.md\",\"line\":2},{\"file\":\"content/fees/orders.md\",\"line\":3},"
          + "{\"file\":\"content/index.md\",\"line\":5}],\"checked\":\"2026-11-22\",\"edition\":\"\(Edition.frozen.name)\",\"group\":\"Fees\",\"id\":\"transaction-fee\","
      ))
  }

  // MARK: Embeds

  @Test(arguments: Edition.frozen.listings.keys.sorted())
  func eachListingIsShownWithItsCaption(name: String) async throws {
    let about = "---\ntitle: About\ndescription: A\n---\n![All of \\<\(name)>](table:\(name))\n"
    let site = try await AssembledSite(["content/about.md": about])
    #expect(site.said == [])
    let text = try #require(site.text("about/index.html"))
    #expect(text.contains("All of &lt;\(name)&gt;"))
    let listing = try #require(Edition.frozen.listings[name])
    #expect(
      text.components(separatedBy: "<th>").count - 1 == listing.columns.count
        + (listing.columns.isEmpty ? 0 : listing.rows.count))
    #expect(
      text.components(separatedBy: "<li>").count - 1 == (listing.columns.isEmpty ? listing.rows.count : 0))
    for case .fact(let fact) in listing.rows.flatMap({ $0 }).flatMap({ $0 }) {
      #expect(text.contains("#fact-\(fact.rawValue)\">\(Edition.frozen.fact(fact).text)</a>"))
    }
  }

  @Test func aCSVFileIsATable() async throws {
    let text = try #require(try await AssembledSite().text("fees/withdrawals/index.html"))
    #expect(
      text.contains(
        """
        <table><caption>Fees by zone</caption>
        <tr><th>Zone</th><th>Note</th></tr>
        <tr><th>near</th><td>a &lt;b&gt; &amp; c</td></tr>
        <tr><th>far</th><td>two, parts</td></tr>
        </table>
        """))
  }

  @Test(arguments: ["fees", "price", "deadlines", "review"])
  func aCalculatorBringsItsScript(name: String) async throws {
    let about = "---\ntitle: About\ndescription: A\n---\n![How much?](calculator:\(name))\n"
    let site = try await AssembledSite(["content/about.md": about])
    #expect(site.said == [])
    let text = try #require(site.text("about/index.html"))
    #expect(
      text.contains("<p>the calculator &#39;\(name)&#39;</p>")
        || text.contains("<p>the calculator '\(name)'</p>"))
    #expect(text.contains("calculator.js\"></script>"))
    #expect(site.text("index.html")?.contains("calculator.js") == false)
  }

  @Test func aDiagramIsShown() async throws {
    #expect(try await AssembledSite().text("refunds/index.html")?.contains("<p>the diagram</p>") == true)
  }
}
