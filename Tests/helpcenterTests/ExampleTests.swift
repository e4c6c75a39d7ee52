import TestFixtures
import Testing

/// The example of a team without Swift.
@Suite struct Examples {
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
