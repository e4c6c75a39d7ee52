import TestFixtures
import Testing

/// Sites of teams without Swift.
@Suite struct Examples {
  @Test func aSiteOfATitleHasNoFacts() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Help\n", to: "content/site.yml")
    try folder.write("---\ntitle: Home\n---\n", to: "content/index.md")
    try folder.write("---\ntitle: Wait\n---\n\nIt takes 5 minutes.\n", to: "content/wait.md")
    let run = try CommandRun(["build", "--no-search"], in: folder.path)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(!run.errors.contains("unchecked-figure"))
    #expect(folder.text(of: "public/wait/index.html")?.contains("It takes 5 minutes.") == true)
    #expect(folder.text(of: "public/facts.json") == nil)
  }

  @Test(arguments: ["bicycle-shop"])
  func areBuiltStrictly(name: String) throws {
    let folder = try TemporaryFolder()
    let root = "\(SiteOnDisk.repository)/Examples/\(name)"
    let run = try CommandRun(
      [
        "build", "--strict", "--no-search", "--root", root, "--output", folder.path + "/public", "--today",
        "2026-12-01",
      ],
      in: folder.path)
    #expect(run.exitCode == 0, "\(run.errors)")
    let page = folder.text(of: "public/returns/send-back/index.html")
    #expect(
      page?.contains("<a class=\"fact\" href=\"/figures/#fact-return-window\">fourteen days</a>") == true)
    #expect(folder.text(of: "public/facts.json")?.contains("\"text\":\"€4.90\"") == true)
  }
}
