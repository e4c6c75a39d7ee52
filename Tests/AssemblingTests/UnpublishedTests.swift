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
          "refunds/secret/index.html", "refunds/secret/index.md", "refunds/zanzibar.svg", "search/table.json",
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

  private static func article(_ state: String, _ text: String) -> String {
    "---\ntitle: About\ndescription: What this is\n\(state)\n---\n\(text)\n"
  }

  private static let broken = "A [link](nope.md)."

  @Test(arguments: [
    (state: "draft: true", start: "note: in a draft: ", stops: false),
    (state: "publishOn: 2026-03-09", start: "warning: on 2026-03-09: ", stops: true),
    (state: "publishOn: 2026-03-08", start: "error: ", stops: true),
  ])
  func whatIsStillToComeIsChecked(state: String, start: String, stops: Bool) async throws {
    let site = try await AssembledSite(["content/about.md": Self.article(state, Self.broken)])
    let found = try #require(site.assembly.diagnostics.first)
    #expect(site.assembly.diagnostics.count == 1)
    #expect("\(found.severity): \(found.message)".hasPrefix(start))
    #expect(found.code.name == "broken-link")
    #expect(site.assembly.diagnostics.stopPublishing(strict: true) == stops)
  }

  @Test func whatExpiredIsNotChecked() async throws {
    let site = try await AssembledSite([
      "content/about.md": Self.article("expiresOn: 2026-03-08", Self.broken)
    ])
    #expect(site.said == [])
  }

  /// The days of the linking article, those of its target, and the finding about the link.
  private static let links: [(from: String, to: String, found: [String])] = [
    ("publishOn: 2026-03-10", "publishOn: 2026-03-10", []),
    ("publishOn: 2026-03-11", "publishOn: 2026-03-10", []),
    (
      "publishOn: 2026-03-10", "publishOn: 2026-03-11",
      ["warning: on 2026-03-10: 'other.md' is not published until 2026-03-11"]
    ),
    (
      "weight: 1", "expiresOn: 2026-03-20",
      ["warning: on 2026-03-20 this link breaks: 'other.md' is no longer published"]
    ),
    ("expiresOn: 2026-03-20", "expiresOn: 2026-03-20", []),
    (
      "publishOn: 2026-03-25", "expiresOn: 2026-03-20",
      ["warning: on 2026-03-25: 'other.md' expired on 2026-03-20"]
    ),
    ("weight: 1", "publishOn: 2026-03-10", ["error: 'other.md' is not published until 2026-03-10"]),
    ("draft: true", "draft: true", []),
    ("draft: true", "expiresOn: 2026-03-08", ["note: in a draft: 'other.md' expired on 2026-03-08"]),
  ]

  @Test(arguments: links)
  func aLinkIsComparedByDays(from: String, to: String, found: [String]) async throws {
    let other = "---\ntitle: Other\ndescription: Something else\n\(to)\n---\n"
    let site = try await AssembledSite([
      "content/about.md": Self.article(from, "A [link](other.md)."), "content/other.md": other,
    ])
    #expect(site.assembly.diagnostics.map { "\($0.severity): \($0.message)" } == found)
  }

  @Test func aSectionLimitsTheDaysOfItsArticles() async throws {
    let site = try await AssembledSite([
      "content/later/index.md": "---\ntitle: Later\ndescription: Later on\npublishOn: 2026-03-12\n---\n",
      "content/later/about.md": Self.article("publishOn: 2026-03-10", Self.broken),
    ])
    #expect(site.assembly.diagnostics.map { $0.message.hasPrefix("on 2026-03-12: ") } == [true])
  }

  @Test func anArticleThatNeverAppearsIsAnError() async throws {
    for last in ["2026-03-10", "2026-03-09"] {
      let site = try await AssembledSite([
        "content/about.md": Self.article("publishOn: 2026-03-10\nexpiresOn: \(last)", "")
      ])
      #expect(site.assembly.diagnostics.map(\.code.name) == ["wrong-value"])
    }
  }

  private func secretBytes() async throws -> [UInt8] {
    let sources = try await AssembledSite.sources()
    return try #require(sources.content.first { $0.path == "content/refunds/secret.md" }).bytes
  }
}
