import Days
import Testing

/// A line above every page between its days.
@Suite struct Notices {
  static let site = """
    title: Help
    baseURL: https://help.example/help/
    notice:
      text: "*Late* until [March 10](figure:): see [fees](fees/index.md)"
      href: fees/cards.md
      from: 2026-03-08
      until: 2026-03-10

    """

  @Test(arguments: [(day: Int32(7), isShown: false), (8, true), (10, true), (11, false)])
  func itStandsOnEachPageOnItsDays(day: Int32, isShown: Bool) async throws {
    var options = AssembledSite.options()
    options.today = Day(year: 2026, month: 3, day: day)
    let site = try await AssembledSite(
      [
        "content/site.yml": Self.site,
        "templates/base.mustache": "{{#notice}}{{{notice}}}|{{{noticeLink}}}{{/notice}}",
      ], options)
    let line =
      "<em>Late</em> until <span class=\"whole\">March 10</span>: see <a href=\"/help/fees/\">fees</a>|<a href=\"/help/fees/cards/\">Read more</a>"
    for page in ["index.html", "404.html", "fees/cards/index.html"] {
      #expect((site.text(page) == line) == isShown, "\(page)")
    }
    let twin =
      "**Late until March 10: see fees** <https://help.example/help/fees/> <https://help.example/help/fees/cards/>"
    #expect(site.text("fees/cards/index.md")?.contains(twin) == isShown)
  }

  @Test func itCannotEndBeforeItBegins() async throws {
    let site = try await AssembledSite([
      "content/site.yml": Self.site.replacing("2026-03-10", with: "2026-03-07")
    ])
    #expect(
      site.assembly.diagnostics.contains {
        $0.message == "the notice ends before it begins, so it never appears"
          && $0.location.line == 7
      })
  }
}
