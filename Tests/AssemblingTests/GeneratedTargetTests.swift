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

  @Test(arguments: [
    ("https://help.example/fees/cards/#which", "/fees/cards/#which"),
    ("HTTP://Help.Example/fees/cards", "/fees/cards/"), ("//help.example/fees/zones.csv", "/fees/zones.csv"),
    ("https://help.example", "/"), ("https://help.example/feed.xml", "/feed.xml"),
    ("https://help.example/search/?q=card", "/search/?q=card"),
    ("https://help.example/fees/cards/index.html#which", "/fees/cards/#which"),
    ("https://help.example/index.html", "/"),
    ("https://help.example/fees/cards/index.md", "/fees/cards/index.md"),
    ("https://help.example.org/x", "https://help.example.org/x"),
    ("https://git.help.example/x", "https://git.help.example/x"),
  ])
  func mayBeWrittenWithTheSitesAddress(written: String, href: String) async throws {
    func article(_ text: String) -> String {
      "---\ntitle: New\ndescription: N\ndate: 2026-01-01\n---\n\(text)\n"
    }
    let site = try await AssembledSite(["content/new.md": article("[There](\(written)) <\(written)>")])
    #expect(site.said == [])
    #expect(try #require(site.text("new/index.html")).contains("<a href=\"\(href)\">There</a>"))
    var options = AssembledSite.options()
    options.baseURL = BaseURL("https://staging.example/a/")
    let staged = try await AssembledSite(["content/new.md": article("[There](\(written))")], options)
    let page = try #require(staged.text("new/index.html"))
    #expect(page.contains("<a href=\"\(href.hasPrefix("/") ? "/a" : "")\(href)\">There</a>"))
  }

  @Test(arguments: [
    ("https://help.example/fees/crads/", "there is no page or file '/fees/crads/'"),
    ("https://help.example/fees/cards/#x", "'fees/cards.md' has no heading '#x'"),
    (
      "https://help.example/fees/cards/?utm=1",
      "'?utm=1' is left out of the link: no page of the site reads it"
    ),
    (
      "fees/cards.md?a=b#which",
      "'?a=b' is left out of the link: no page of the site reads it"
    ),
    ("?a", "'?a' is left out of the link: no page of the site reads it"),
    ("/fees/crads/index.html", "there is no page or file '/fees/crads/index.html'"),
    ("/fees/cards/index.html#x", "'fees/cards.md' has no heading '#x'"),
    ("fees/zones.csv?a", "'?a' is left out of the link: no page of the site reads it"),
  ])
  func areFoundIfTheyAreBroken(written: String, message: String) async throws {
    let site = try await AssembledSite([
      "content/new.md": "---\ntitle: New\ndescription: N\n---\n[There](\(written))\n"
    ])
    #expect(site.said.count == 1 && site.said.allSatisfy { $0.contains(message) }, "\(site.said)")
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
