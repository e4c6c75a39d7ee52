import Assembling
import Days
import TestFixtures
import Testing

/// Unpublished articles appear nowhere.
@Suite struct Unpublished {
  private static let word = "zanzibar"

  private func filesThatHold(_ word: String, _ site: AssembledSite) -> [String] {
    site.files.filter { path, bytes in
      path.lowercased().contains(word) || String(decoding: bytes, as: UTF8.self).lowercased().contains(word)
    }.keys.sorted()
  }

  @Test func aDraftIsNowhere() async throws {
    let site = try await AssembledSite()
    #expect(filesThatHold(Self.word, site) == [])
    // It does not count among the articles that quote a fact either.
    #expect(site.text("facts.json")?.contains("secret.md") == false)
  }

  @Test(arguments: ["draft: true", "publishOn: 2026-03-09", "expiresOn: 2026-03-08"])
  func noStateLeaks(state: String) async throws {
    let secret = try #require(String(validating: try await secretBytes(), as: UTF8.self))
    let text = secret.replacing("draft: true", with: state)
    let site = try await AssembledSite(["content/refunds/secret.md": text])
    #expect(site.said == [])
    #expect(filesThatHold(Self.word, site) == [])
  }

  @Test func anArticleOfAHiddenSectionIsNowhere() async throws {
    let secret = try #require(String(validating: try await secretBytes(), as: UTF8.self))
    let site = try await AssembledSite([
      "content/refunds/secret.md": secret.replacing("draft: true", with: "draft: false"),
      "content/refunds/index.md": "---\ntitle: Zanzibar's section\ndraft: true\n---\n",
    ])
    #expect(site.said == [])
    #expect(filesThatHold(Self.word, site) == [])
    #expect(site.text("refunds/index.html") == nil)
    #expect(site.text("index.html")?.contains("refunds") == false)
  }

  @Test func thePreviewShowsItWithABadge() async throws {
    var options = AssembledSite.options()
    options.showsUnpublished = true
    let site = try await AssembledSite([:], options)
    #expect(site.said == [])
    #expect(site.text("refunds/secret/index.html")?.contains("<p class=\"badge\">Draft</p>") == true)
    #expect(
      filesThatHold(Self.word, site)
        == [
          "_headers", "_nginx.conf", "_redirects", "articles/index.html", "feed.xml",
          "fees/fine/facts/index.html", "fees/orders/index.html", "fees/withdrawals/index.html", "index.html",
          "llms.txt", "refunds/index.html",
          "refunds/secret/index.html", "refunds/secret/index.md", "refunds/zanzibar.svg", "search/words.txt",
          "zanzibar/index.html",
        ])
    #expect(site.text("fees/index.html")?.contains("class=\"badge\"") == false)
  }

  @Test(arguments: [
    (state: "publishOn: 2026-03-09", badge: "Not published before March 9, 2026"),
    (state: "expiresOn: 2026-03-08", badge: "Not published since March 8, 2026"),
  ])
  func aBadgeNamesTheDay(state: String, badge: String) async throws {
    var options = AssembledSite.options()
    options.showsUnpublished = true
    let site = try await AssembledSite(
      ["content/about.md": "---\ntitle: About\ndescription: A\n\(state)\n---\n"], options)
    #expect(site.text("about/index.html")?.contains("<p class=\"badge\">\(badge)</p>") == true)
  }

  @Test func anotherDayShowsWhatIsPublishedThen() async throws {
    var options = AssembledSite.options()
    let changes = ["content/about.md": "---\ntitle: About\ndescription: A\npublishOn: 2026-03-09\n---\n"]
    #expect(try await AssembledSite(changes, options).text("about/index.html") == nil)
    options.today = Day(year: 2026, month: 3, day: 9)
    #expect(try await AssembledSite(changes, options).text("about/index.html") != nil)
  }

  private func secretBytes() async throws -> [UInt8] {
    let sources = try await AssembledSite.sources()
    return try #require(sources.content.first { $0.path == "content/refunds/secret.md" }).bytes
  }
}
