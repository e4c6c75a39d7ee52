import Testing

/// A section of more articles than a page can list.
@Suite struct LongSections {
  private static func site(_ count: Int) async throws -> AssembledSite {
    var files = ["content/long/index.md": "---\ntitle: Long\ndescription: L\n---\n"]
    for number in 100..<(100 + count) {
      files["content/long/a\(number).md"] = "---\ntitle: Case \(number)\ndescription: Of \(number)\n---\n"
    }
    return try await AssembledSite(files)
  }

  private static func rail(_ page: String) throws -> [Substring] {
    let list = try #require(page.components(separatedBy: "<nav class=\"section\">").last)
    return list.prefix { $0 != "\n" }.split(separator: "<a ")
  }

  @Test func showNeighboursAndALinkToAll() async throws {
    let site = try await Self.site(30)
    let first = try Self.rail(try #require(site.text("long/a100/index.html")))
    #expect(first.count == 1 + 9 + 1)
    #expect(first.last?.contains("\"/long/\">All 30 articles</a>") == true)
    let middle = try Self.rail(try #require(site.text("long/a115/index.html")))
    #expect(middle.count == 11)
    #expect(middle[5].contains("aria-current=\"page\">Case 115<"))
    #expect(middle[1].contains(">Case 111<") && middle[9].contains(">Case 119<"))
    let last = try Self.rail(try #require(site.text("long/a129/index.html")))
    #expect(last[9].contains("aria-current=\"page\">Case 129<"))
  }

  @Test func showAllIfTheyAreNotLong() async throws {
    let page = try #require(try await Self.site(20).text("long/a110/index.html"))
    #expect(try Self.rail(page).count == 21)
    #expect(!page.contains("All 20 articles"))
  }

  /// The bytes of a page do not grow with its section.
  @Test func costAPageNothing() async throws {
    let (short, long) = (try await Self.site(30), try await Self.site(300))
    let one = try #require(short.text("long/a115/index.html"))
    let other = try #require(long.text("long/a115/index.html"))
    #expect(abs(one.utf8.count - other.utf8.count) < 10)
  }
}
