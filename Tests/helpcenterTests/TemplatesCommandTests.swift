import Foundation
import TestFixtures
import Testing

/// `helpcenter templates`.
@Suite struct TemplatesCommandRuns {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let path = BuiltProducts.folder.appending(path: "templates").path()
    try #require(FileManager.default.fileExists(atPath: path), "no \(path): run 'make default-templates'")
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["templates"] + arguments, in: folder.path)
  }

  @Test func listsTheOwnAndTheDefaultOnesWithTheirNames() throws {
    try folder.write("{{title}}", to: "templates/article.mustache")
    try folder.write("x", to: "templates/mine.mustache")
    let run = try run()
    #expect((run.exitCode, run.errors) == (0, ""))
    for part in [
      "\narticle.mustache (own)\n  {{{content}}}\n", "\n  {{#outline}}\n    {{#children}}\n    {{href}}\n",
      "\nassets/icon.svg (default)\n", "\nbase.mustache (default)\nc", "\nhome.mustache (default)\n  {{",
      "\nmine.mustache (own)\n",
    ] {
      #expect("\n\(run.output)".contains(part), "\(part)")
    }
  }

  @Test func copiesADefaultOneAndOverwritesNothing() throws {
    let name = "partials/footer.mustache"
    let copy = try run("--copy", name)
    #expect((copy.exitCode, copy.output, copy.errors) == (0, "./templates/\(name)\n", ""))
    let text = folder.text(of: "templates/\(name)")
    #expect(try text == String(contentsOfFile: "\(SiteOnDisk.repository)/templates/\(name)", encoding: .utf8))
    try folder.write("mine", to: "templates/\(name)")
    let again = try run("--copy", name)
    #expect((again.exitCode, again.output) == (2, ""))
    #expect(again.errors.contains("cannot create './templates/\(name)': file exists"))
    #expect(folder.text(of: "templates/\(name)") == "mine")
  }

  @Test(arguments: [
    ("artcle.mustache", "did you mean 'article.mustache'?"),
    ("../calculator.wasm", "'helpcenter templates' lists them"),
  ])
  func refusesANameThatIsNone(name: String, hint: String) throws {
    let run = try run("--copy", name)
    #expect((run.exitCode, run.output) == (2, ""))
    #expect(run.errors == "helpcenter: --copy: there is no default template '\(name)'\n   = \(hint)\n")
  }
}
