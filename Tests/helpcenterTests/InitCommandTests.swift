import Foundation
import TestFixtures
import Testing

/// `helpcenter init`: a help center with facts of its own and the default templates.
@Suite struct InitCommandRuns {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["templates", "pagefind"] {
      let path = BuiltProducts.folder.appending(path: name).path()
      try #require(FileManager.default.fileExists(atPath: path), "no \(path): run 'make tool pagefind'")
    }
  }

  private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments, in: folder.path) }

  @Test func writesASiteThatIsBuiltStrictly() throws {
    let run = try run("init", "help")
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        help/content/site.yml
        help/content/facts.yml
        help/content/index.md
        help/content/returns/index.md
        help/content/returns/how-to-return.md
        help/content/returns/who-pays.md
        help/content/returns/facts.md

        """)
    #expect(run.errors == "see it with 'helpcenter serve --root help'\n")
    let check = try self.run("check", "--strict", "--root", "help")
    #expect(check.exitCode == 0)
    #expect(check.said.split(separator: "\n").first?.hasSuffix("no feed [no-address]") == true)
    #expect(!check.errors.contains("warning"))
    let build = try self.run("build", "--strict", "--root", "help", "--today", "2026-03-08")
    #expect(build.exitCode == 0, "\(build.errors)")
    let page = try #require(folder.text(of: "help/public/returns/who-pays/index.html"))
    #expect(page.contains("<a href=\"/returns/how-to-return/#the-steps\">"))
    #expect(page.contains("New here? <a href=\"/returns/how-to-return/\">Start with returns</a>."))
    #expect(page.contains("<a class=\"fact\" href=\"/returns/facts/#fact-restocking-fee\">15%</a>"))
    #expect(folder.text(of: "help/public/facts.json")?.contains("\"id\":\"return-window\"") == true)
    #expect(folder.text(of: "help/public/pagefind/pagefind-entry.json") != nil)
    #expect(folder.text(of: "help/public/sitemap.xml") == nil)
    let style = try #require(page.firstMatch(of: /href="\/(assets\/[^"]*style\.css)"/))
    #expect(folder.text(of: "help/public/\(style.output.1)")?.isEmpty == false)
  }

  @Test func refusesAFolderThatIsNotEmpty() throws {
    try folder.write("mine", to: "help/.hidden")
    let run = try run("init", "help")
    #expect((run.exitCode, run.output) == (2, ""))
    #expect(
      run.errors
        == "helpcenter: the folder 'help' is not empty\n   = name a new folder, or an empty one\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/help") == [".hidden"])
    #expect(try self.run("init", "help/.hidden").errors.contains("not a directory"))
  }

  @Test func namesAFolderWithASpaceSoThatAShellReadsIt() throws {
    #expect(try run("init", "a b").errors.contains("'helpcenter serve --root \"a b\"'"))
  }

  @Test func fillsAnEmptyFolder() throws {
    #expect(try run("init", ".").exitCode == 0)
    #expect(folder.text(of: "content/site.yml")?.contains("\ntitle: Help\n") == true)
  }
}
