import Assembling
import Foundation
import Reading
import SiteModel
import Testing

/// The ids of templates and embeds, beside headings of the same name.
@Suite struct IDsOfAPage {
  @Test(arguments: ["fees/cards.md", "fees/index.md", "index.md"])
  func standOnce(path: String) async throws {
    let parts = """
      Content. Search. q. Filter. Sections. On this page. In this section. Related articles. \
      Calculator-fees-amount. Calculator-fees amount. Calculator deadlines applied hint. Refund-case-1. \
      Refund-case-4-title. Fact transaction-fee. Letter a
      """
    let headings = parts.split(separator: ". ").map { "## \($0)\n\nText.\n\n" }.joined()
    let embeds = """
      ![Fees](calculator:fees)

      ![Days](calculator:deadlines)

      ![Facts](table:facts)

      ![The case](diagram:refund-case)


      """
    // Anchors by hand, and former ones.
    let own = "## Found {#find}\n\n<a id=\"filter\"></a>By hand.\n\n"
    let text =
      "---\ntitle: Parts\ndescription: Of pages\naliases:\n  - \"#on-this-page-1\": find\n---\n\(embeds)\(own)\(headings)"
    let content = try await AssembledSite.sources(["content/\(path)": text]).content
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").path()
    let templates = try await FolderReader(root: root).files(below: "templates").value
    let site = try await Assembly.assemble(
      SiteSources(content: content, templates: templates), AssembledSite.options())
    let address = path.replacing("index.md", with: "").replacing(".md", with: "/")
    let file = try #require(site.output.file(at: OutputPath(plain: "\(address)index.html")))
    let page = String(decoding: file.bytes, as: UTF8.self)
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count > 25)
    #expect(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.map(\.key) == [])
    #expect(page.contains("<h2 id=\"content\">") && page.contains("href=\"#~content\""))
  }
}
