import Foundation
import SiteModel
import Testing

@testable import Previewing

@Suite struct LastGoodVersion {
  private func page(_ preview: Preview, _ path: String) async throws -> String {
    let file = try #require(await preview.file(at: OutputPath(plain: path)))
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func staysWhileTheNewestHasErrorsAndGoesWhenTheyAreFixed() async throws {
    let site = try WrittenSite()
    let preview = site.preview()
    await preview.refresh()
    try site.write("content/fees/a1.md", WrittenSite.article("First", "A <b>tag</b>."))
    let found = try #require(await preview.refresh())
    #expect(found.contains { $0.code.name == "raw-html" })
    #expect(try await page(preview, "fees/a1/index.html").contains("fees 1"))
    try site.write("content/fees/a1.md", WrittenSite.article("Repaired"))
    await preview.refresh()
    #expect(await preview.state.findings.allSatisfy { $0.severity == .note })
    #expect(try await page(preview, "fees/a1/index.html").contains("Repaired"))
  }

  @Test func letsTheFindingsOfABaselinePass() async throws {
    let site = try WrittenSite()
    let line = "content/fees/a1.md [raw-html] the tag '<b>' is not published\n"
    let preview = site.preview(Baseline(text: line + line))
    await preview.refresh()
    #expect(await preview.comparison?.gone.count == 2)
    try site.write("content/fees/a1.md", WrittenSite.article("First", "A <b>tag</b>."))
    let found = try #require(await preview.refresh())
    #expect(found.allSatisfy { $0.severity == .note })
    #expect(await preview.comparison?.left == 2)
    #expect(try await page(preview, "fees/a1/index.html").contains("A &lt;b&gt;tag&lt;/b&gt;."))
  }

  @Test func survivesAMissingTemplateAndASiteWithoutContent() async throws {
    let site = try WrittenSite()
    let preview = site.preview()
    await preview.refresh()
    try site.move("templates/article.mustache", to: "templates/elsewhere")
    #expect(await preview.refresh()?.contains { $0.code.name == "template-missing" } == true)
    #expect(try await page(preview, "fees/a1/index.html").contains("fees 1"))
    try site.move("templates/elsewhere", to: "templates/article.mustache")
    try site.move("content", to: "hidden")
    #expect(await preview.refresh()?.count == 1)
    #expect(await preview.refresh() == nil)
    try site.move("hidden", to: "content")
    #expect(await preview.refresh()?.allSatisfy { $0.severity == .note } == true)
  }

  @Test func showsWarningsAndNotesCounted() async throws {
    let site = try WrittenSite()
    let preview = site.preview()
    for number in 0..<60 {
      try site.write("content/fees/w\(number).md", WrittenSite.article("W\(number)", "[](a1.md)"))
    }
    await preview.refresh()
    let event = String(decoding: await preview.state.event, as: UTF8.self)
    #expect(event.contains("\"findings\":[]"))
    #expect(event.contains(/"otherCount":[6-9][0-9]/))
    #expect(event.components(separatedBy: "\"severity\"").count == 51)
  }

  @Test func isTheSameWhileNothingChanges() async throws {
    let site = try WrittenSite()
    let preview = site.preview()
    #expect(await preview.refresh() != nil)
    let before = await preview.state
    #expect(await preview.refresh() == nil)
    try site.write("content/fees/a1.md", try site.text("content/fees/a1.md"))
    #expect(await preview.refresh() == nil, "the same was saved again")
    #expect(await preview.state.version == before.version)
  }

  @Test func styleSheetsAloneAskForNoReload() async throws {
    let site = try WrittenSite()
    let preview = site.preview()
    await preview.refresh()
    let before = await preview.state
    try site.write("templates/assets/css/99-test.css", "body { margin: 0; }\n")
    await preview.refresh()
    #expect(await preview.state.version == before.version)
    #expect(await preview.state.style == before.style + 1)
    try site.write("content/fees/a1.md", WrittenSite.article("Other"))
    await preview.refresh()
    #expect(await preview.state.version == before.version + 1)
  }
}
