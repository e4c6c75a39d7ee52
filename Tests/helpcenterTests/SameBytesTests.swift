import Foundation
import TestFixtures
import Testing

/// The help center with its search index and its compressed twins, built in two places.
@Suite struct SameBytes {
  /// Another folder, the files written in another order, another time zone, locale and account.
  @Test func whereverItIsBuilt() throws {
    let one = try build(inTheOrder: { $0 })
    let other = try build(
      inTheOrder: { $0.reversed().shuffled() }, nested: "deeper/in a folder",
      environment: [
        "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr",
        "HOME": "/nonexistent", "USER": "someone", "LOGNAME": "someone", "TMPDIR": "/var/tmp",
      ])
    let names = Set(one.keys).symmetricDifference(other.keys)
    #expect(names.isEmpty, "\(names.sorted())")
    let differences = one.filter { other[$0.key] != $0.value }.keys.sorted()
    #expect(differences.isEmpty)
    for name in ["index.html.br", "pagefind/pagefind-entry.json", ".helpcenter/manifest", "sitemap.xml"] {
      #expect(one[name]?.isEmpty == false, "\(name)")
    }
    // The day of the commit below in its own zone, not in one of the machine's.
    #expect(one["sitemap.xml"].map { String(decoding: $0, as: UTF8.self).contains("2026-03-") } == true)
  }

  /// - Returns: all published files by path.
  private func build(
    inTheOrder order: ([String]) -> [String], nested: String = "site", environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let folder = try TemporaryFolder()
    let root = "\(folder.path)/\(nested)"
    for path in order(try Self.sources()) {
      let bytes = try Data(contentsOf: URL(filePath: "\(SiteOnDisk.repository)/\(path)"))
      try folder.write(Array(bytes), to: "\(nested)/\(path)")
    }
    try commit(root)
    let arguments = ["build", "--strict", "--compress", "--today", "2026-03-10", "--root", root]
    let run = try CommandRun(arguments, in: folder.path, environment: environment)
    try #require(run.exitCode == 0, "\(run.errors)")
    return try Self.files(below: "\(root)/public")
  }

  private static func sources() throws -> [String] {
    try ["content", "templates"].flatMap { folder in
      try files(below: "\(SiteOnDisk.repository)/\(folder)").keys.map { "\(folder)/\($0)" }
    }.sorted()
  }

  private static func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)") }
    }
    return files
  }

  /// One commit, half an hour before midnight in its zone.
  private func commit(_ root: String) throws {
    let day = "2026-03-08T23:30:00-1100"
    let git = "git -C '\(root)' -c user.name=Test -c user.email=test@example.org"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "\(git) init -q && \(git) add content templates && \(git) commit -q -m 'content: write it'",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day,
    ]) { $1 }
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git made no commit in \(root)")
  }
}
