import SiteModel
import Testing

/// Links to what the build itself writes.
@Suite struct LinksToGeneratedFiles {
  private static let names = [
    "/articles/", "/search/", "/facts.json", "/llms.txt", "/robots.txt", "/sitemap.xml", "/feed.xml",
  ]

  @Test(arguments: names)
  func leadThere(href: String) async throws {
    let site = try await AssembledSite([
      "content/new.md":
        "---\ntitle: New\ndescription: N\ndate: 2026-01-01\n---\n[There](\(href)) [again](\(href)#a)\n"
    ])
    #expect(site.said == [])
    #expect(try #require(site.text("new/index.html")).contains("<a href=\"\(href)\">There</a>"))
    let path = String(href.dropFirst()) + (href.hasSuffix("/") ? "index.html" : "")
    #expect(site.text(path) != nil, "the build writes it")
  }

  @Test func areBrokenWhereTheSiteHasNone() async throws {
    let site = try await AssembledSite([
      "content/site.yml": "title: Help\ndescription: All of it\nsearch: false\nfacts: fees/fine/facts.md\n",
      "content/new.md":
        "---\ntitle: New\ndescription: N\n---\n[a](/feed.xml) [b](/search/) [c](/sitemap.xml)\n",
    ])
    #expect(site.said.count { $0.contains("broken-link") } == 3)
  }
}
