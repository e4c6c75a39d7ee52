import Assembling
import Days
import Diagnostics
import Rendering
import SiteModel
import Testing

/// The day of the last change that an article states.
@Suite struct UpdatedArticles {
  @Test func goBeforeTheDayOfGit() async throws {
    var sources = try await AssembledSite.sources([
      "content/a.md": "---\ntitle: A1\ndescription: A1\ndate: 2026-01-01\nupdated: 2026-01-15\n---\n",
      "content/b.md": "---\ntitle: B1\ndescription: B1\n---\n",
    ])
    let day = Day(year: 2026, month: 1, day: 31)
    sources.history = Task { Outcome(["a.md": day, "b.md": day]) }
    let assembly = try await Assembly.assemble(sources, AssembledSite.options())
    func text(_ path: String) throws -> String {
      String(decoding: try #require(assembly.output.file(at: OutputPath(plain: path))).bytes, as: UTF8.self)
    }
    let sitemap = try text("sitemap.xml")
    #expect(sitemap.contains("<lastmod>2026-01-15</lastmod>"))
    #expect(sitemap.contains("<lastmod>2026-01-31</lastmod>"))
    #expect(try text("feed.xml").contains("<updated>2026-01-15T00:00:00Z</updated>"))
  }

  @Test func areNotOfADayToCome() async throws {
    let site = try await AssembledSite([
      "content/a.md": "---\ntitle: A1\ndescription: A1\ndate: 2026-01-01\nupdated: 2026-04-01\n---\n"
    ])
    #expect(site.said.contains { $0.contains("date-to-come: the date 2026-04-01 is in the future") })
    #expect(site.text("feed.xml")?.contains("<updated>2026-04") == false)
  }
}
