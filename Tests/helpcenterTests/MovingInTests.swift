import Foundation
import TestFixtures
import Testing

/// A folder of each dialect of `docs/moving-in.md`: `check --fix` makes `after` of `before`, and `left.txt` lists what
/// is left to a person.
///
/// With `RECORD=1` in the environment both are recorded and the run fails: read them before you trust them.
@Suite struct MovingIn {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "MovingIn").path()
  static let dialects = ["docfx", "docusaurus", "hexo", "hugo", "jekyll", "vuepress", "wiki", "zendesk"]
  private static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  private static func texts(below folder: String) throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
    )
  }

  @Test(arguments: dialects)
  func isPreparedByFix(dialect: String) throws {
    let own = "\(Self.folder)/\(dialect)"
    let site = try TemporaryFolder()
    for (path, text) in try Self.texts(below: "\(own)/before/content") {
      try site.write(text, to: "content/\(path)")
    }
    let trial = try CommandRun(["check", "--fix", "--dry-run"], in: site.path)
    #expect(try Self.texts(below: "\(site.path)/content") == Self.texts(below: "\(own)/before/content"))
    let run = try CommandRun(["check", "--fix"], in: site.path)
    #expect(run.output.hasPrefix(trial.output))
    let after = try Self.texts(below: "\(site.path)/content")
    #expect(try CommandRun(["check", "--fix"], in: site.path).output == "")
    #expect(try Self.texts(below: "\(site.path)/content") == after)
    _ = try CommandRun(["check", "--baseline", "left.txt", "--record"], in: site.path)
    let left = try #require(site.text(of: "left.txt")).replacing(/content \[no-history\].*\n/, with: "")
    if Self.records {
      for (path, text) in after { try Self.write(text, to: "\(own)/after/content/\(path)") }
      try Self.write(left, to: "\(own)/left.txt")
      Issue.record("recorded \(dialect)")
    }
    #expect(try after == Self.texts(below: "\(own)/after/content"))
    #expect(try left == String(contentsOfFile: "\(own)/left.txt", encoding: .utf8))
    // What is left is published as text until a person has put it right.
    let build = try CommandRun(["build", "--strict", "--no-search", "--baseline", "left.txt"], in: site.path)
    #expect(build.exitCode == 0, "\(build.errors)")
  }

  private static func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
