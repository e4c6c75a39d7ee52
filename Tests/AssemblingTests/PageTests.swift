import Assembling
import Days
import Diagnostics
import Foundation
import SiteModel
import TestFixtures
import Testing

/// The pages of a small site.
@Suite struct Pages {
  private func page(_ path: String) async throws -> String {
    let site = try await AssembledSite()
    return try #require(site.text(path))
  }

  @Test func theSiteHasNoFindings() async throws {
    #expect(try await AssembledSite().said == [])
  }

  /// Slow pages must not be the last that all cores wait for.
  @Test func listsOfAllArticlesComeFirst() async throws {
    let paths = try await AssembledSite().assembly.output.paths.map(\.text)
    let lists = Set(["articles/index.html", "facts.json", "feed.xml", "llms.txt", "sitemap.xml"])
    #expect(lists.isSubset(of: paths.prefix { !$0.hasSuffix("/index.md") }))
    #expect(
      paths.drop { $0 != "about/index.html" }.elementsEqual(paths.drop { $0 != "about/index.html" }.sorted()))
  }

  @Test func theSiteHasTheseFiles() async throws {
    let site = try await AssembledSite()
    let paths = site.assembly.output.paths.map(\.text)
    #expect(
      paths.filter { !$0.hasPrefix("assets/") }.sorted() == [
        "404.html", "_headers", "_nginx.conf", "_redirects", "about/index.html", "about/index.md",
        "articles/index.html", "facts.json", "feed.xml",
        "fees/card.svg", "fees/cards/index.html", "fees/cards/index.md", "fees/fine/facts/index.html",
        "fees/fine/facts/index.md", "fees/fine/index.html", "fees/fine/index.md", "fees/index.html",
        "fees/index.md", "fees/orders/index.html", "fees/orders/index.md", "fees/withdrawals/index.html",
        "fees/withdrawals/index.md", "fees/zones.csv", "index.html", "index.md", "llms.txt",
        "old-orders/index.html", "refunds/index.html", "refunds/index.md", "robots.txt", "search/index.html",
        "search/table.json", "sitemap.xml",
      ])
    let assets = paths.filter { $0.hasPrefix("assets/") }.map {
      $0.split(separator: "/").dropFirst(2).joined()
    }
    #expect(assets.sorted() == ["calculator.js", "calculator.wasm", "icon.svg", "style.css"])
    #expect(Set(["fees/card.svg", "fees/zones.csv"]).isSubset(of: paths))
  }

  /// No file of `content/` may have the name of a generated file.
  @Test func theGeneratorsOwnNamesAreReserved() async throws {
    let top = try await AssembledSite().assembly.output.paths.map(\.text).filter { !$0.contains("/") }
    #expect(Set(top) == GeneratedPage.reservedFiles.union(["index.html", "index.md"]))
  }

  // MARK: Navigation

  static let menus: [(path: String, current: String?)] = [
    ("fees/index.html", "/fees/"),
    ("fees/cards/index.html", "/fees/cards/"),  // itself rather than its section
    ("fees/orders/index.html", "/fees/"),  // its section
    ("fees/fine/facts/index.html", "/fees/"),  // the section above its section
    ("refunds/index.html", nil), ("index.html", nil), ("about/index.html", nil), ("404.html", nil),
    ("articles/index.html", nil), ("search/index.html", nil),
  ]

  @Test(arguments: menus)
  func theMenuKnowsWhereItIs(path: String, current: String?) async throws {
    let menu = [("/fees/", "Fees"), ("/fees/cards/", "Cards")].map { href, title in
      "<a href=\"\(href)\"\(href == current ? " aria-current=\"true\"" : "")>\(title)</a>"
    }
    #expect(try await page(path).contains("<nav class=\"menu\">\(menu.joined())</nav>"))
  }

  @Test func theMenuMayLeadElsewhereOnTheDomain() async throws {
    let site = try await AssembledSite([
      "content/site.yml": """
      title: Help
      description: All of it
      baseURL: https://help.example/
      facts: fees/fine/facts.md
      elsewhere: [/account/]
      menu:
        - {title: Orders, href: "/account/orders?page=1&all#new"}
        - {title: Fees, href: fees/index.md}
      """
    ])
    #expect(site.said.isEmpty)
    let menu =
      "<a href=\"/account/orders?page=1&amp;all#new\">Orders</a><a href=\"/fees/\" aria-current=\"true\">Fees</a>"
    #expect(site.text("fees/index.html")?.contains("<nav class=\"menu\">\(menu)</nav>") == true)
    #expect(site.text("404.html")?.contains("aria-current") == false)
  }

  @Test(arguments: [
    (path: "about/index.html", trail: "<a href=\"/\">Home</a>"),
    (path: "fees/index.html", trail: "<a href=\"/\">Home</a>"),
    (path: "fees/cards/index.html", trail: "<a href=\"/\">Home</a><a href=\"/fees/\">Fees</a>"),
    (
      path: "fees/fine/facts/index.html",
      trail: "<a href=\"/\">Home</a><a href=\"/fees/\">Fees</a><a href=\"/fees/fine/\">Fine print</a>"
    ),
  ])
  func breadcrumbsLeadUp(path: String, trail: String) async throws {
    #expect(try await page(path).contains("<nav class=\"breadcrumb\">\(trail)</nav>"))
  }

  @Test(arguments: [
    (
      path: "fees/orders/index.html", previous: nil, next: "<a class=\"next\" href=\"/fees/cards/\">Cards</a>"
    ),
    (
      path: "fees/cards/index.html",
      previous: "<a class=\"previous\" href=\"/fees/orders/\">Orders for 3%</a>",
      next: "<a class=\"next\" href=\"/fees/withdrawals/\">Withdrawals</a>"
    ),
    (
      path: "fees/withdrawals/index.html", previous: "<a class=\"previous\" href=\"/fees/cards/\">Cards</a>",
      next: nil
    ),
    (path: "about/index.html", previous: nil, next: nil),
  ])
  func neighboursFollowTheOrderOfTheSection(path: String, previous: String?, next: String?) async throws {
    let text = try await page(path)
    for (mark, link) in [("class=\"previous\"", previous), ("class=\"next\"", next)] {
      if let link { #expect(text.contains(link)) } else { #expect(!text.contains(mark)) }
    }
  }

  @Test func theNavigationOfASectionMarksThePage() async throws {
    #expect(
      try await page("fees/cards/index.html").contains(
        "<nav class=\"section\"><a href=\"/fees/\">Fees</a><a href=\"/fees/orders/\">Orders for 3%</a>"
          + "<a href=\"/fees/cards/\" aria-current=\"page\">Cards</a><a href=\"/fees/withdrawals/\">Withdrawals</a></nav>"
      ))
  }

  @Test(arguments: [
    // They share tags and links, but the rail lists them already.
    (path: "fees/orders/index.html", related: []),
    (path: "fees/withdrawals/index.html", related: []),
    (path: "about/index.html", related: ["/fees/orders/"]),  // named
  ])
  func relatedArticlesAreNamedOrShareTagsAndLinks(path: String, related: [String]) async throws {
    let text = try await page(path)
    let list = try #require(text.components(separatedBy: "<ul class=\"related\">").last)
    let hrefs = list.prefix { $0 != "\n" }.split(separator: "\"").filter { $0.hasPrefix("/") }.map(
      String.init)
    #expect(hrefs == related)
  }

  @Test func anArticleIsNotRelatedToItself() async throws {
    let about =
      "---\ntitle: About\ndescription: A\nrelated: [about.md, fees/orders.md, fees/orders.md]\n---\n"
    let site = try await AssembledSite(["content/about.md": about])
    #expect(
      site.text("about/index.html")?.contains(
        "<ul class=\"related\"><li><a href=\"/fees/orders/\">Orders for 3%</a></li></ul>") == true)
  }

  // MARK: Lists

  @Test func homeCountsTheArticlesOfEachSection() async throws {
    #expect(
      try await page("index.html").contains(
        "<ul class=\"sections\"><li><a href=\"/fees/\">Fees</a> 4 articles</li>"
          + "<li><a href=\"/refunds/\">Refunds</a> 0 articles</li></ul>"))
    #expect(
      try await page("fees/index.html").contains(
        "<ul><li><a href=\"/fees/fine/\">Fine print</a> 1 article</li></ul>"))
  }

  @Test func theLatestComeFirstAndThenByPath() async throws {
    let home = try await page("index.html")
    let latest = try #require(home.components(separatedBy: "<ol class=\"latest\">").last)
    let entries = latest.prefix { $0 != "\n" }
    #expect(
      entries == """
        <li><a href="/fees/cards/">Cards</a> <time datetime="2026-02-01">February 1, 2026</time></li>\
        <li><a href="/fees/withdrawals/">Withdrawals</a> <time datetime="2026-02-01">February 1, 2026</time></li>\
        <li><a href="/fees/orders/">Orders for 3%</a> <time datetime="2026-01-01">January 1, 2026</time></li></ol>
        """)
  }

  @Test func allArticlesStandInTheOrderOfTheSections() async throws {
    let text = try await page("articles/index.html")
    let hrefs = text.components(separatedBy: "<h1>").last?.components(separatedBy: "<footer>").first?
      .split(separator: "\"").filter { $0.hasPrefix("/") }.map(String.init)
    #expect(
      hrefs == [
        "/", "/about/", "/fees/", "/fees/orders/", "/fees/cards/", "/fees/withdrawals/", "/fees/fine/",
        "/fees/fine/facts/", "/refunds/",
      ])
  }

  // MARK: Article

  @Test func anArticleHasWhatItsFrontMatterSays() async throws {
    let text = try await page("fees/orders/index.html")
    #expect(text.contains("<title>Orders for 3% · Help</title>"))
    #expect(text.contains("<link rel=\"canonical\" href=\"https://help.example/fees/orders/\">"))
    #expect(text.contains("<p class=\"keywords\">cost, price &amp; more</p>"))
    #expect(text.contains("<a class=\"edit\" href=\"https://git.example/edit/fees/orders.md\">"))
    #expect(
      text.contains(
        "<a class=\"feedback\" href=\"mailto:ask@help.example?subject=Orders%20for%203%25%20%28%2Ffees%2Forders%2F%29\">"
      ))
    #expect(text.contains("<img src=\"/fees/card.svg\" alt=\"A card\" width=\"30\" height=\"20\""))
    #expect(text.contains("<a href=\"/fees/cards/#which\">cards</a> &amp; <a href=\"/fees/withdrawals/\">"))
  }

  @Test func aFormerPermalinkLeadsToTheNewOne() async throws {
    let text = try await page("old-orders/index.html")
    #expect(text.contains("<link rel=\"canonical\" href=\"https://help.example/fees/orders/\">"))
    #expect(text.contains("<a href=\"/fees/orders/\">Orders for 3%</a>"))
  }

  @Test func theStylesheetIsAllSheetsInOrder() async throws {
    let site = try await AssembledSite()
    let path = try #require(site.assembly.output.paths.first { $0.text.hasSuffix("/style.css") })
    #expect(site.text(path.text) == "body { margin: 0 }\np { margin: 0 }\n")
  }
}
