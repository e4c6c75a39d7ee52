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
      "content/refunds/index.md": "---\ntitle: Zanzibar's section\ndescription: Hidden\ndraft: true\n---\n",
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
    (state: "draft: true", start: "note: in this draft: ", stops: false),
    (state: "publishOn: 2026-03-09", start: "warning: a build on 2026-03-09 will find: ", stops: true),
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
      [
        "warning: a build on 2026-03-10 will find: this leads to 'other.md', which is not published until 2026-03-11"
      ]
    ),
    (
      "weight: 1", "expiresOn: 2026-03-20",
      ["warning: this link breaks on 2026-03-20, when 'other.md' expires"]
    ),
    ("expiresOn: 2026-03-20", "expiresOn: 2026-03-20", []),
    (
      "publishOn: 2026-03-25", "expiresOn: 2026-03-20",
      ["warning: a build on 2026-03-25 will find: this leads to 'other.md', which expired on 2026-03-20"]
    ),
    (
      "weight: 1", "publishOn: 2026-03-10",
      ["error: this leads to 'other.md', which is not published until 2026-03-10"]
    ),
    ("draft: true", "draft: true", []),
    (
      "draft: true", "expiresOn: 2026-03-08",
      ["note: in this draft: this leads to 'other.md', which expired on 2026-03-08"]
    ),
  ]

  @Test(arguments: links)
  func aLinkIsComparedByDays(from: String, to: String, found: [String]) async throws {
    let other = "---\ntitle: Other\ndescription: Something else\n\(to)\n---\n"
    let site = try await AssembledSite([
      "content/about.md": Self.article(from, "A [link](other.md)."), "content/other.md": other,
    ])
    #expect(site.assembly.diagnostics.map { "\($0.severity): \($0.message)" } == found)
  }

  private static func head(_ lines: String, _ title: String = "Pair", _ text: String = "") -> String {
    "---\ntitle: \(title)\ndescription: What \(title) is\n\(lines)\n---\n\(text)\n"
  }

  /// Two articles, and the finding about the pair that a build says before the day comes.
  private static let pairs: [(one: String, two: String, found: [String])] = [
    (
      head("weight: 1"), head("publishOn: 2026-03-10"),
      [
        "warning: a build on 2026-03-10 will find: 'content/one.md' has the same description",
        "warning: a build on 2026-03-10 will find: 'content/one.md' has the same title",
      ]
    ),
    (head("expiresOn: 2026-03-10"), head("publishOn: 2026-03-10"), []),
    (
      head("draft: true", "One", ""), head("weight: 1\nslug: one", "Two", ""),
      ["note: once both articles are published: 'content/one.md' is also published at '/one/'"]
    ),
    (
      head("publishOn: 2026-03-12", "One"), head("publishOn: 2026-03-10\nslug: one", "Two"),
      ["warning: a build on 2026-03-12 will find: 'content/one.md' is also published at '/one/'"]
    ),
    (
      head("weight: 1", "One"), head("publishOn: 2026-03-10\naliases: [/one/]", "Two"),
      ["warning: a build on 2026-03-10 will find: '/one/' is the address of 'content/one.md'"]
    ),
    (
      head("aliases: [/x/]", "One"), head("draft: true\naliases: [/x/]", "Two"),
      ["note: once both articles are published: '/x/' is also an alias of 'content/one.md'"]
    ),
    (head("expiresOn: 2026-03-10", "One"), head("publishOn: 2026-03-10\naliases: [/one/]", "Two"), []),
    (
      head("publishOn: 2026-03-10\nslug: tag", "One"), head("draft: true\nslug: articles", "Two"),
      ["note: in this draft: '/articles/' is reserved for the generator"]
    ),
    (
      head("publishOn: 2026-03-10\nreviewBy: 2026-04-08", "One"),
      head("draft: true\nreviewBy: 2026-04-06", "Two"),
      [
        "note: a build on 2026-03-10 will find: the article's review is due on 2026-04-08",
        "note: in this draft: the article's review is due on 2026-04-06",
      ]
    ),
    (
      head("publishOn: 2026-03-10", "One", "![Zones](zones.csv)"), head("weight: 1", "Two"),
      [
        "warning: a build on 2026-03-10 will find: the figure '9 days' is unchecked: it quotes no fact and has no 'figure:' mark"
      ]
    ),
    (
      head("draft: true", "One"),
      "---\ntitle: \(String(repeating: "x", count: 61))\npublishOn: 2026-03-10\n---\n",
      [
        "warning: a build on 2026-03-10 will find: the article has no 'description'",
        "warning: a build on 2026-03-10 will find: the title has 61 characters; search engines show 60",
      ]
    ),
  ]

  @Test(arguments: pairs)
  func whatTwoShareIsToldBefore(one: String, two: String, found: [String]) async throws {
    let zones = one.contains("csv") ? "Zone,Time\nA,9 days\n" : nil
    let site = try await AssembledSite([
      "content/one.md": one, "content/two.md": two, "content/zones.csv": zones,
    ])
    #expect(
      site.assembly.diagnostics.map { "\($0.severity): \($0.message)" }.sorted() == found.sorted())
  }

  /// Articles with random days that share titles, addresses and links: what stops a build was told the day before.
  @Test func noNightMeetsAFindingThatNobodyTold() async throws {
    var number: UInt64 = 7
    func random(_ count: UInt64) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33 % count)
    }
    for turn in 0..<Soak.turns(4, of: 100) {
      var files: [String: String?] = [:]
      for name in ["a", "b", "c", "d", "e"] {
        let days = [
          "publishOn: 2026-03-\(10 + random(6))", "expiresOn: 2026-03-\(16 + random(6))", "weight: 1",
          "draft: true",
        ]
        let lines = [days[random(4)], ["tags: [x]", "slug: s\(random(2))", "aliases: [/s0/]"][random(3)]]
        let body = "See [it](\(["a", "b", "c"][random(3)]).md). \(["", "4%", "![](zones.csv)"][random(3)])"
        files["content/\(name).md"] = Self.head(lines.joined(separator: "\n"), "T\(random(4))", body)
      }
      files["content/zones.csv"] = "Zone,Time\nA,9 days\n"
      var told: Set<String>?
      for day in 9...23 {
        var options = AssembledSite.options()
        options.today = Day(year: 2026, month: 3, day: Int32(day))
        let found = try await AssembledSite(files, options).assembly.diagnostics
        let stopping = Set(
          found.filter { $0.severity != .note }.map { "\($0.location.file):\($0.location.line)" })
        if let told { #expect(stopping.subtracting(told) == [], "turn \(turn), day \(day)") }
        told = stopping
      }
    }
  }

  @Test func aHomePageThatExpiresIsAnErrorBefore() async throws {
    let site = try await AssembledSite([
      "content/index.md": "---\ntitle: Help\ndescription: Start\nexpiresOn: 2026-03-10\n---\n"
    ])
    #expect(site.said.contains { $0.contains("the home page is not published from 2026-03-10") })
  }

  @Test func aSectionLimitsTheDaysOfItsArticles() async throws {
    let site = try await AssembledSite([
      "content/later/index.md": "---\ntitle: Later\ndescription: Later on\npublishOn: 2026-03-12\n---\n",
      "content/later/about.md": Self.head("publishOn: 2026-03-10", "Later still", Self.broken),
    ])
    #expect(
      site.assembly.diagnostics.map(\.message) == [
        "a build on 2026-03-12 will find: there is no page or file 'nope.md'"
      ])
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
