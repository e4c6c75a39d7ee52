import Foundation
import Testing

/// Articles directly in `content/` belong to no section; home lists them.
@Suite struct TopArticles {
  private static func site(_ count: Int) async throws -> AssembledSite {
    var files: [String: String?] = ["content/about.md": nil]
    for number in 100..<(100 + count) {
      files["content/case-\(number).md"] =
        "---\ntitle: Case \(number)\ndescription: Of \(number)\nweight: \(1000 - number)\n---\n"
    }
    return try await AssembledSite(files)
  }

  @Test func areListedLikeThoseOfASection() async throws {
    let site = try await Self.site(3)
    let links = [(102, "Case 102"), (101, "Case 101"), (100, "Case 100")].map {
      "<a href=\"/case-\($0)/\">\($1)</a>"
    }
    let items = links.map { "<li>\($0)</li>" }.joined()
    #expect(site.text("index.html")?.contains("<ul class=\"articles\">\(items)</ul>") == true)
    let llms = try #require(site.text("llms.txt"))
    let base = "https://help.example/"
    #expect(
      llms.contains(
        """
        ## Home

        - [Home](\(base)index.md): Where to start.
        - [Case 102](\(base)case-102/index.md): Of 102
        - [Case 101](\(base)case-101/index.md): Of 101
        - [Case 100](\(base)case-100/index.md): Of 100

        ## Fees
        """))
    let middle = try #require(site.text("case-101/index.html"))
    #expect(middle.contains("class=\"previous\" href=\"/case-102/\""))
    #expect(middle.contains("class=\"next\" href=\"/case-100/\""))
    let current = "<a href=\"/case-101/\" aria-current=\"page\">Case 101</a>"
    #expect(
      middle.contains("<nav class=\"section\"><a href=\"/\">Help</a>\(links[0])\(current)\(links[2])</nav>"))
    let all = try #require(site.text("articles/index.html"))
    let places = [102, 101, 100].compactMap { all.range(of: "/case-\($0)/")?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func areAllListedElsewhereIfTheyAreMany() async throws {
    let site = try await Self.site(61)
    let home = try #require(site.text("index.html"))
    #expect(home.components(separatedBy: "href=\"/case-").count == 1 + 60)
    #expect(home.contains("<a href=\"/articles/\">All 61 articles</a>"))
    #expect(site.text("case-130/index.html")?.contains("<a href=\"/articles/\">All 61 articles</a>") == true)
  }

  @Test func areNotMissedWhereThereAreNone() async throws {
    let site = try await Self.site(0)
    #expect(site.text("index.html")?.contains("class=\"articles\"") == false)
    #expect(site.text("llms.txt")?.contains("index.md): Where to start.") == false)
  }
}
