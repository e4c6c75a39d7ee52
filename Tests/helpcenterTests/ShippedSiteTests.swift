import Foundation
import TestFixtures
import Testing

/// The help center itself, as `make site` builds it.
@Suite struct ShippedSite {
  @Test(arguments: [[], ["--today", "2199-12-31"]])
  func isBuiltStrictlyOnAnyDay(day: [String]) throws {
    let module = BuiltProducts.folder.appending(path: "calculator.wasm").path()
    try #require(FileManager.default.fileExists(atPath: module), "no \(module): run 'make wasm'")
    let folder = try TemporaryFolder()
    let build = ["build", "--strict", "--no-search", "--root", SiteOnDisk.repository]
    let run = try CommandRun(build + ["--output", folder.path + "/public"] + day)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(folder.text(of: "public/index.html") != nil)
    #expect(
      folder.text(of: "public/fees/at-a-glance/index.html")?.contains("id=\"fact-transaction-fee\"") == true)
  }
}
