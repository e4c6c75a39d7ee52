import TestFixtures
import Testing

/// The first level-1 heading of a text, and the title.
@Suite struct TitleHeadings {
  static let titles: [(text: String, title: String, shown: String)] = [
    ("# Fees\n\nText.\n", "Fees", "<p>Text.</p>"),
    ("---\n---\n# Late #2 parcels ##\nText.\n", "Late #2 parcels", "<p>Text.</p>"),
    ("---\nweight: 1\n---\n\n\nFees\n====\n\nText.\n", "Fees", "<p>Text.</p>"),
    ("---\ntitle: Fees\n---\n# Fees\nText.\n", "Fees", "<p>Text.</p>"),
    ("---\ntitle: Use code\n---\n<!-- a\nb -->\n\n# Use `code`\nText.\n", "Use code", "<p>Text.</p>"),
    ("---\ntitle: Fees\n---\n# Others\n", "Fees", ">Others<"),
    ("---\ntitle: Fees\n---\nText.\n\n# Fees\n", "Fees", ">Fees<"),
    ("# [3%](fact:transaction-fee) of each order\n\nText.\n", "3% of each order", "<p>Text.</p>"),
  ]

  @Test(arguments: titles)
  func areTheTitle(text: String, title: String, shown: String) async throws {
    let site = await ReadSite(.with(["a.md": text]))
    #expect(site.found.map(\.said) == [])
    let index = try #require(site.structure.articleIndex(at: "a.md"))
    #expect(site.texts[index].title.plain == title)
    let html = site.texts[index].body.parts.map { "\($0)" }.joined()
    #expect(site.texts[index].body.headings.isEmpty == !shown.hasPrefix(">"))
    #expect(!html.isEmpty)
  }

  @Test(arguments: ["  \n", "Text.\n# Fees\n", "#Fees\n", "# \n", "    # Fees\n", "<!-- # Fees\n"])
  func areNot(text: String) async {
    let site = await ReadSite(.with(["a.md": text]))
    #expect(site.found.map(\.code.name) == ["front-matter-missing"])
  }
}
