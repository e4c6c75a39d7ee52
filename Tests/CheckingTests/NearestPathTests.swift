import TestFixtures
import Testing

/// The suggestions for broken links.
@Suite struct NearestPaths {
  private func hints(_ links: [String], in folder: String = "fees", articles: Int) async -> [String] {
    var site = SiteFiles.smallest
    site["fees/index.md"] = "---\ntitle: Fees\ndescription: Fees.\n---\n"
    for number in 0..<articles {
      let name = "article-\(10_000 + number)"
      site["fees/\(name).md"] = "---\ntitle: \(name)\ndescription: \(name).\n---\n"
    }
    let list = links.map { "[link](\($0))\n\n" }.joined()
    site["\(folder)/links.md"] = "---\ntitle: Links\ndescription: Links.\n---\n\(list)"
    if folder != "fees" { site["\(folder)/index.md"] = "---\ntitle: More\ndescription: More.\n---\n" }
    return await CheckFixture.findings(in: site.onDisk).map(\.said)
  }

  @Test(arguments: [20, 1_000])
  func aTypoIsMendedInFoldersOfAnySize(articles: Int) async {
    let said = await hints(
      ["artcle-10010.md", "article-10010", "/fees/article-10010.MD"], articles: articles)
    #expect(
      said == [
        "broken-link: there is no page or file 'artcle-10010.md' | did you mean 'article-10010.md'?",
        "broken-link: there is no page or file 'article-10010' | did you mean 'article-10010.md'?",
        "broken-link: there is no page or file '/fees/article-10010.MD' | did you mean 'article-10010.md'?",
      ])
  }

  @Test func anotherFolderIsFoundByTheName() async {
    let said = await hints(["article-10003.md", "../fess/index.md", "/fes/"], in: "more", articles: 5)
    #expect(
      said == [
        "broken-link: there is no page or file 'article-10003.md' | did you mean '../fees/article-10003.md'?",
        "broken-link: there is no page or file '../fess/index.md' | did you mean '../fees/index.md'?",
        "broken-link: there is no page or file '/fes/' | did you mean '../fees/index.md'?",
      ])
  }

  @Test func whatIsNearToNothingIsSaidSo() async {
    let said = await hints(["shipping/tracking.md"], articles: 5)
    #expect(
      said == [
        "broken-link: there is no page or file 'shipping/tracking.md'"
          + " | write the path of the article's file, as in 'article.md' or '../section/article.md'"
      ])
  }
}
