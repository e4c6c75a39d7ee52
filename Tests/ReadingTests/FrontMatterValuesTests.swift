import Days
import SiteModel
import TestFixtures
import Testing

/// The values of good front matter.
@Suite struct FrontMatterValues {
  @Test func takesEveryKey() async throws {
    let site = await ReadSite(
      .with([
        "a.md": """
        ---
        title: Fees
        description: What you pay.
        weight: 20
        slug: what-you-pay
        date: 2026-01-02
        updated: 2026-02-03
        aliases: [/old/, older, "#was: is", {"#was": is}]
        tags: [fees, money]
        related: index.md
        draft: false
        publishOn: 2026-01-03
        expiresOn: 2027-01-03
        reviewBy: 2026-06-30
        keywords: [cost, "what, does it cost"]
        image: picture.png
        ---
        Text.

        """.replacing(", \"#was: is\"", with: "")
      ]))
    #expect(site.found.map(\.said) == [])
    let matter = try #require(site.article("a.md")).frontMatter
    #expect(matter.title.value == "Fees")
    #expect(matter.description?.value == "What you pay.")
    #expect(matter.weight == 20)
    #expect(matter.slug?.value == "what-you-pay")
    #expect(matter.date?.value == Day(year: 2026, month: 1, day: 2))
    #expect(matter.updated?.value == Day(year: 2026, month: 2, day: 3))
    #expect(matter.aliases.map(\.value.written) == ["/old/", "/older"])
    #expect(matter.formerAnchors.map(\.value.former) == ["was"])
    #expect(matter.formerAnchors.map(\.value.current) == ["is"])
    #expect(matter.tags == ["fees", "money"])
    #expect(matter.related.map(\.value) == ["index.md"])
    #expect(!matter.draft)
    #expect(matter.publishOn?.value == Day(year: 2026, month: 1, day: 3))
    #expect(matter.expiresOn?.value == Day(year: 2027, month: 1, day: 3))
    #expect(matter.reviewBy?.value == Day(year: 2026, month: 6, day: 30))
    #expect(matter.keywords == ["cost", "what, does it cost"])
    #expect(matter.image?.value == "picture.png")
  }

  @Test(arguments: [
    (yaml: "title:   Fees  ", title: "Fees"),
    (yaml: "title: \"Fees: \\\"all\\\" of \\u00e9\"", title: "Fees: \"all\" of é"),
    (yaml: "title: 'It''s'", title: "It's"),
    (yaml: "title: 3%", title: "3%"),
    (yaml: "title: 2026", title: "2026"),  // a number counts as text where text is wanted
    (yaml: "title: >-\n  Fees and\n  more", title: "Fees and more"),
    (yaml: "title: |-\n  Fees and\n  more", title: "Fees and\nmore"),
    (yaml: "title: Fees\n  and more", title: "Fees and more"),
    (yaml: "\"title\": Fees", title: "Fees"),
    (yaml: "{title: Fees}", title: "Fees"),
    (yaml: "\n# a comment\ntitle: Fees\n", title: "Fees"),
  ])
  func writesTextsAsYAMLHasThem(yaml: String, title: String) async {
    for ending in LineEnding.allCases {
      let text = "---\n\(yaml)\n---\n".replacing("\n", with: ending.rawValue)
      let site = await ReadSite(.with(["a.md": text]))
      #expect(site.found.map(\.said) == [])
      #expect(site.article("a.md")?.frontMatter.title.value == title)
    }
  }

  @Test(arguments: ["---\ntitle: A\n---\nText", "---  \ntitle: A\n---\t\nText", "---\ntitle: A\n...\nText"])
  func endsWhereTheTextStarts(source: String) async throws {
    let site = await ReadSite(.with(["a.md": source]))
    #expect(site.found.map(\.said) == [])
    let article = try #require(site.article("a.md"))
    #expect(String(decoding: article.source.bytes[article.bodyStart...], as: UTF8.self) == "Text")
  }
}
