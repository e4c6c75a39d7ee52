import Assembling
import Foundation
import Reading
import SiteModel
import TestFixtures
import Testing

@testable import Previewing

/// The preview reuses the texts of unchanged articles, and shows what a fresh build would write.
@Suite struct RandomEdits {
  private static let count = Soak.turns(60, of: 300)

  @Test(.timeLimit(.minutes(5)))
  func oneAfterTheOtherEqualAFreshBuild() async throws {
    let site = try WrittenSite()
    try site.write("content/fees/rows.csv", "kind,count\na,b\n")
    let preview = site.preview()
    await preview.refresh()
    var dice = Dice(seed: 20_261_122)
    var compared = 0
    var broken: String?
    for round in 1...Self.count {
      let edit = try broken.map { try Edit.repair($0, in: site) } ?? Edit.make(in: site, &dice)
      let fresh = try await refresh(preview, in: site, "round \(round): \(edit.name)")
      broken = fresh.diagnostics.first { $0.severity == .error }?.location.file
      if broken == nil { compared += 1 }
    }
    #expect(compared > Self.count * 2 / 3)
  }

  /// Compares the preview after an edit with a fresh build, and returns the latter.
  private func refresh(
    _ preview: Preview, in site: WrittenSite, _ comment: String
  ) async throws -> Assembly {
    await preview.refresh()
    let fresh = try await Assembly.assemble(try await SiteSources.read(root: site.root), WrittenSite.options)
    #expect(await preview.state.findings == fresh.diagnostics, "\(comment)")
    guard !fresh.diagnostics.contains(where: { $0.severity == .error }) else { return fresh }
    #expect(await preview.shown?.paths == fresh.output.paths, "\(comment)")
    for path in fresh.output.paths {
      let shown = await preview.file(at: path)
      #expect(shown == fresh.output.file(at: path), "\(comment): \(path)")
    }
    return fresh
  }
}

/// One edit of a writer.
private struct Edit {
  let name: String

  /// Texts below an unchanged front matter, and texts on which other pages or findings depend.
  private static let paragraphs = [
    "Text.", "## Heading", "## Heading\n\n### Part", "#### Too deep", "The fee is 5%.", "[](/index.md)",
    "The fee is [3%](fact:transaction-fee).", "![Facts](table:facts)", "![Rows](/fees/rows.csv)",
    "[One](/fees/a1.md) and [two](/fees/a2.md), [two](/fees/a2.md).", "See [there](/fees/a1.md#heading).",
    "See [there](/fees/a2.md#part).", "The [rows](/fees/rows.csv).", "![Fees](calculator:fees)",
  ]

  /// The text of an article with another body below its front matter.
  static func rewritten(_ text: String, as body: String) -> String {
    "\(text[..<(text.firstRange(of: "\n\n")?.upperBound ?? text.endIndex)])\(body)\n"
  }

  static func repair(_ article: String, in site: WrittenSite) throws -> Edit {
    try site.write(article, WrittenSite.article("Repaired \(article.count)"))
    return Edit(name: "repair \(article)")
  }

  static func make(in site: WrittenSite, _ dice: inout Dice) throws -> Edit {
    let articles = site.articles.filter { !$0.hasSuffix("index.md") }
    let article = articles.isEmpty ? "content/index.md" : articles[dice.roll(articles.count)]
    let number = dice.roll(1000)
    let hasRoom = articles.count < 12
    switch dice.roll(24) {
    case 0, 1, 2:
      try site.write(
        article, WrittenSite.article("Title \(number)", "Text \(number).\n\n## Heading \(number)"))
      return Edit(name: "write \(article)")
    case 3, 4:
      try site.writeOver(
        article,
        WrittenSite.article("Over \(number)", "See [the section](/fees/index.md) and [home](/index.md)."))
      return Edit(name: "write over \(article)")
    case 5 where hasRoom:
      let path = "content/fees/new\(number).md"
      try site.write(path, WrittenSite.article("New \(number)"))
      return Edit(name: "add \(path)")
    case 6 where articles.count > 3:
      try site.remove(article)
      return Edit(name: "remove \(article)")
    case 7 where articles.count > 1:
      let path = "content/refunds/moved\(number).md"
      try site.move(article, to: path)
      return Edit(name: "move \(article) to \(path)")
    case 8 where hasRoom:
      let folder = "content/folder\(number)"
      try site.write("\(folder)/index.md", WrittenSite.article("Folder \(number)"))
      try site.write("\(folder)/inner.md", WrittenSite.article("Inner \(number)"))
      return Edit(name: "add \(folder)")
    case 9:
      let sheet = "templates/assets/css/99-test.css"
      try site.write(sheet, "body { margin: \(number)px; }\n")
      return Edit(name: "style \(number)")
    case 10:
      let partial = "templates/partials/section-item.mustache"
      try site.write(partial, "<li class=\"n\(number)\"><a href=\"{{href}}\">{{title}}</a></li>\n")
      return Edit(name: "template \(number)")
    case 11:
      try site.write(
        "content/site.yml",
        """
        title: Test \(number)
        description: A site
        baseURL: https://test.example/
        menu:
          - title: Fees
            href: fees/index.md

        """)
      return Edit(name: "site.yml \(number)")
    case 12 where !articles.isEmpty:
      let text = try site.text(article)
      try site.write(article, text + "\n[broken](missing-\(number).md)\n")
      return Edit(name: "break \(article)")
    case 14...:
      let body = (0...dice.roll(3)).map { _ in paragraphs[dice.roll(paragraphs.count)] }.joined(
        separator: "\n\n")
      try site.write(article, rewritten(try site.text(article), as: body))
      return Edit(name: "rewrite \(article) as \(body)")
    default:
      let published = WrittenSite.article("Draft \(number)")
      try site.write(article, published.replacing("tags:", with: "draft: true\ntags:"))
      return Edit(name: "draft \(article)")
    }
  }
}

/// The same random numbers in each run.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// From 0 to `sides` - 1.
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
