import Days
import SiteModel
import TestFixtures
import Testing

/// Sections, their order, permalinks, and publish states.
@Suite struct Structure {
  private static func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\n\(more)\n---\n"
  }

  @Test func foldersAreSections() async throws {
    let site = await ReadSite(
      .with([
        "fees/index.md": Self.page("Fees", "weight: 2"), "fees/cards.md": Self.page("Cards"),
        "fees/fine/index.md": Self.page("Fine print"), "fees/fine/tax.md": Self.page("Tax"),
        "refunds/index.md": Self.page("Refunds", "weight: 1"), "about.md": Self.page("About"),
      ]))
    #expect(site.found.map(\.said) == [])
    let structure = site.structure
    #expect(structure.sections.map(\.path) == ["fees", "fees/fine", "refunds"])
    #expect(structure.topSections.map { structure.sections[$0].path } == ["refunds", "fees"])
    #expect(structure.sections[0].articles.map { structure.articles[$0].path } == ["fees/cards.md"])
    #expect(structure.sections[0].subsections.map { structure.sections[$0].path } == ["fees/fine"])
    #expect(structure.sections[1].parent == 0)
    let tax = try #require(structure.articleIndex(at: "fees/fine/tax.md"))
    #expect(structure.ancestors(of: tax) == [0, 1])
    let about = try #require(structure.articleIndex(at: "about.md"))
    #expect(structure.sectionOfArticle[about] == nil)
    #expect(
      structure.articles.map(\.role) == [.article, .article, .section, .article, .section, .home, .section])
  }

  @Test func aFolderWithArticlesNeedsItsOwnPage() async {
    let site = await ReadSite(.with(["fees/cards.md": Self.page("Cards")]))
    #expect(
      site.found.map(\.saidWithFile) == [
        "content/fees/index.md: missing-section-page: the folder 'content/fees/' has articles but no page of"
          + " its own | write 'content/fees/index.md'"
      ])
    #expect(site.article("fees/cards.md")?.permalink.path == "/fees/cards/")
  }

  @Test func aSiteNeedsItsHome() async {
    var files = SiteFiles.smallest
    files["index.md"] = nil
    #expect(
      await ReadSite(files).found.map(\.saidWithFile) == [
        "content/index.md: missing-home: the site has no home page | write 'content/index.md'"
      ])
  }

  @Test(arguments: ["draft: true", "publishOn: 2026-03-09", "expiresOn: 2026-03-08"])
  func aHomeThatIsNotPublishedIsNone(state: String) async {
    let files: SiteFiles = ["index.md": Self.page("Home", state)]
    #expect(
      await ReadSite(.with(files)).found.map(\.saidWithFile) == [
        "content/index.md: missing-home: the home page is not published | publish it: every site needs a home page"
      ])
    let shown = await ReadSite(.with(files), unpublished: true).found.map(\.saidWithFile)
    #expect(
      shown
        == (state.hasPrefix("expires")
          ? [
            "content/index.md: missing-home: the home page is not published from 2026-03-08 | publish it: every site needs a home page"
          ] : []))
  }

  /// An unreadable article still exists, so links to it are not broken.
  @Test func anUnreadableArticleKeepsItsPlace() async throws {
    let site = await ReadSite(
      .with(["fees/index.md": "---\ntitle: Fees\n", "fees/cards.md": Self.page("Cards", "draft: maybe")]))
    #expect(site.found.map(\.code.name) == ["wrong-value", "front-matter-unclosed"])
    let section = try #require(site.article("fees/index.md"))
    #expect(section.state == .unreadable)
    #expect(!section.isShown)
    #expect(site.article("fees/cards.md")?.state == .published)
  }

  // MARK: Order

  @Test func articlesStandByWeightThenTitleThenFile() async {
    let site = await ReadSite(
      .with([
        "fees/index.md": Self.page("Fees"),
        "fees/a.md": Self.page("Zebra"), "fees/b.md": Self.page("Apple"), "fees/c.md": Self.page("Apple"),
        "fees/d.md": Self.page("Last", "weight: 20"), "fees/e.md": Self.page("First", "weight: -1"),
        "fees/f.md": Self.page("Also last", "weight: 20"),
      ]))
    #expect(site.found.map(\.said) == [])
    let section = site.structure.sections[0]
    #expect(
      section.articles.map { site.structure.articles[$0].path } == [
        "fees/e.md", "fees/f.md", "fees/d.md", "fees/b.md", "fees/c.md", "fees/a.md",
      ])
  }

  // MARK: Permalinks

  @Test(arguments: [
    (path: "index.md", slug: nil, permalink: "/"),
    (path: "about.md", slug: nil, permalink: "/about/"),
    (path: "FAQ.md", slug: nil, permalink: "/faq/"),
    (path: "About-Us.md", slug: nil, permalink: "/about-us/"),
    (path: "about.md", slug: "who-we-are", permalink: "/who-we-are/"),
    (path: "Über uns.md", slug: "about", permalink: "/about/"),
    (path: "2026.md", slug: nil, permalink: "/2026/"),
  ])
  func aPermalinkIsTheFileOrTheSlug(path: String, slug: String?, permalink: String) async {
    var files = SiteFiles.smallest
    files[path] = Self.page("A", slug.map { "slug: \($0)" } ?? "")
    let site = await ReadSite(files)
    #expect(site.found.map(\.said) == [])
    #expect(site.article(path)?.permalink.path == permalink)
  }

  @Test func aSlugOfASectionMovesItsArticles() async {
    let site = await ReadSite(
      .with(["Fees/index.md": Self.page("Fees", "slug: money"), "Fees/Cards.md": Self.page("Cards")]))
    #expect(site.found.map(\.said) == [])
    #expect(site.article("Fees/index.md")?.permalink.path == "/money/")
    #expect(site.article("Fees/Cards.md")?.permalink.path == "/money/cards/")
  }

  @Test(arguments: [
    (name: "late shipment", slug: "late-shipment"), (name: "What's new?", slug: "what-s-new"),
    (name: "a_b", slug: "a-b"), (name: "v1.2", slug: "v1-2"), (name: "Größe", slug: "groesse"),
    (name: "über", slug: "ueber"),
    (name: "日本", slug: "page"), (name: "a\nb", slug: "a-b"), (name: "<script>", slug: "script"),
  ])
  func anOddFileNameIsFoundWithASlug(name: String, slug: String) async {
    var files = SiteFiles.smallest
    files["\(name).md"] = Self.page("A")
    let site = await ReadSite(files)
    #expect(
      site.found.map(\.saidWithFile) == [
        "content/\(name).md: file-name: the name '\(name)' cannot be part of an address"
          + " | rename it, or add 'slug: \(slug)' to its front matter"
      ])
    #expect(site.article("\(name).md")?.permalink.path == "/\(slug)/")
  }

  @Test func anOddFolderIsFoundOnce() async {
    let site = await ReadSite(
      .with([
        "Late orders/index.md": Self.page("Late"), "Late orders/a.md": Self.page("A"),
        "Late orders/b.md": Self.page("B"),
      ]))
    #expect(
      site.found.map(\.saidWithFile) == [
        "content/Late orders: file-name: the name 'Late orders' cannot be part of an address"
          + " | rename it, or add 'slug: late-orders' to the front matter of its 'index.md'"
      ])
  }

  @Test func aFolderPageOfAnotherGeneratorIsRenamed() async {
    var files = SiteFiles.smallest
    files["fees/_index.md"] = Self.page("Fees")
    #expect(
      await ReadSite(files).found.map(\.saidWithFile).first
        == "content/fees/_index.md: file-name: a folder's own page must be named 'index.md'"
        + " | rename it to 'index.md'")
  }

  @Test(arguments: ["fees.MD", "fees.markdown", "fees.mdx"])
  func anotherEndingIsNoArticle(name: String) async {
    var files = SiteFiles.smallest
    files[name] = Self.page("Fees")
    #expect(
      await ReadSite(files).found.map(\.saidWithFile) == [
        "content/\(name): file-name: an article's file name must end in '.md' | rename it to 'fees.md'"
      ])
  }

  @Test(arguments: ["facts.yaml": "facts.yml", "Site.yml": "site.yml", "Addresses.txt": "addresses.txt"])
  func aFileOfSettingsHasItsName(wrong: String, right: String) async {
    var files = SiteFiles.smallest
    files[wrong] = "facts: {}\n"
    let said = await ReadSite(files).found.map(\.saidWithFile)
    #expect(
      said.contains(
        "content/\(wrong): file-name: the file is not read: its name must be 'content/\(right)' | rename it"))
  }

  // MARK: Publish states

  static let first = Day(year: 2026, month: 3, day: 1)
  static let end = Day(year: 2026, month: 4, day: 1)

  @Test(arguments: [
    (matter: "", today: (2026, 3, 8), state: PublishState.published),
    (matter: "draft: true", today: (2026, 3, 8), state: .draft),
    (matter: "draft: false", today: (2026, 3, 8), state: .published),
    (matter: "publishOn: 2026-03-01", today: (2026, 2, 28), state: .scheduled(first)),
    (matter: "publishOn: 2026-03-01", today: (2026, 3, 1), state: .published),
    (matter: "expiresOn: 2026-04-01", today: (2026, 3, 31), state: .published),
    (matter: "expiresOn: 2026-04-01", today: (2026, 4, 1), state: .expired(end)),
    (matter: "publishOn: 2026-03-01\nexpiresOn: 2026-04-01", today: (2026, 2, 28), state: .scheduled(first)),
    (matter: "publishOn: 2026-03-01\nexpiresOn: 2026-04-01", today: (2026, 3, 31), state: .published),
    (matter: "publishOn: 2026-03-01\nexpiresOn: 2026-04-01", today: (2026, 4, 1), state: .expired(end)),
    // Never: it starts after its end.
    (matter: "publishOn: 2026-04-01\nexpiresOn: 2026-03-01", today: (2026, 3, 15), state: .scheduled(end)),
    (matter: "draft: true\npublishOn: 2026-03-01", today: (2026, 3, 8), state: .draft),
    // The review day hides nothing.
    (matter: "reviewBy: 2026-03-01", today: (2199, 12, 31), state: .published),
  ])
  func anArticleIsPublishedOnItsDays(matter: String, today: (Int32, Int32, Int32), state: PublishState) async
  {
    let day = Day(year: today.0, month: today.1, day: today.2)
    let files: SiteFiles = ["a.md": Self.page("A", matter)]
    let site = await ReadSite(.with(files), on: day)
    #expect(site.article("a.md")?.state == state)
    #expect(site.article("a.md")?.isShown == (state == .published))
    let preview = await ReadSite(.with(files), on: day, unpublished: true)
    #expect(preview.article("a.md")?.state == state)
    #expect(preview.article("a.md")?.isShown == true)
  }

  @Test(arguments: ["draft: true", "publishOn: 2026-03-09", "expiresOn: 2026-03-08"])
  func aSectionThatIsNotPublishedHidesItsArticles(state: String) async {
    let site = await ReadSite(
      .with([
        "fees/index.md": Self.page("Fees", state), "fees/a.md": Self.page("A"),
        "fees/b.md": Self.page("B", "draft: true"), "fees/fine/index.md": Self.page("Fine"),
        "fees/fine/c.md": Self.page("C"), "other/index.md": Self.page("Other"), "other/d.md": Self.page("D"),
      ]))
    #expect(site.found.map(\.said) == [])
    #expect(site.article("fees/a.md")?.state == .inHiddenSection)
    #expect(site.article("fees/b.md")?.state == .draft)
    #expect(site.article("fees/fine/index.md")?.state == .inHiddenSection)
    #expect(site.article("fees/fine/c.md")?.state == .inHiddenSection)
    #expect(site.article("other/d.md")?.state == .published)
  }
}
