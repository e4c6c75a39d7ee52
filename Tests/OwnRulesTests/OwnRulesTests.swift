import Assembling
import Days
import Diagnostics
import Facts
import Markdown
import Reading
import SiteModel
import Templating
import Testing

/// A set of rules of one's own, with one fact and one kind of embed: what a team writes that knows Swift.
extension Rules {
  static let lending = Rules(
    edition: Edition(name: "2026-11", facts: [loanPeriod]),
    embeds: [
      EmbedKind(EmbedName("stamp", "due-back"), template: "embeds/stamp") { context in
        StampView(caption: context.caption, period: context.fact("loan-period"))
      }
    ])

  private static let loanPeriod = Fact(
    "loan-period", .days(21), title: "Loan", means: "How long a book may be kept.", source: "House rules",
    checked: Day(year: 2026, month: 11, day: 1))
}

struct StampView: View {
  let caption: String
  let period: FactLinkView

  static let fields: [Field<Self>] = [
    .text("caption") { $0.caption },
    .view("period") { $0.period },
  ]
}

@Suite struct OwnRules {
  @Test func bringAnEmbed() async throws {
    let texts = [
      "content/site.yml": "title: Library\nrules: lending\n",
      "content/index.md":
        "---\ntitle: Home\n---\n[3 weeks](fact:loan-period)\n\n![Due back](stamp:due-back)\n",
      "templates/embeds/stamp.mustache": "<p>{{caption}}: {{#period}}{{text}}{{/period}}</p>",
    ]
    let files = texts.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let sources = SiteSources(
      content: files.filter { $0.path.hasPrefix("content/") },
      templates: files.filter { $0.path.hasPrefix("t") })
    var options = AssemblyOptions(
      ruleSets: RuleSets(["lending": .lending]), today: Day(year: 2026, month: 12, day: 1))
    let root = #filePath.split(separator: "Tests/OwnRulesTests")[0]
    options.defaultTemplates = try await FolderReader(root: String(root)).files(below: "templates").value
    let assembly = try await Assembly.assemble(sources, options)
    #expect(assembly.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let page = try #require(assembly.output.file(at: OutputPath(plain: "index.html")))
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("<p>Due back: 21 days</p>"))
  }
}
