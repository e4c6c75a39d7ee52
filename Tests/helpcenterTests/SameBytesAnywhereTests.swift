import Foundation
import TestFixtures
import Testing

/// The help center with search index and compressed twins, built in many places.
@Suite struct SameBytesAnywhere {
  /// On tmpfs, which lists files in the order in which they were written, and on a disk, there in another
  /// folder, time zone, locale and account too.
  @Test func whereverItIsBuilt() throws {
    let memory = URL(filePath: "/dev/shm")
    let one = try build(in: memory, inTheOrder: { $0 })
    for round in 1..<6 {
      let order: ([String]) -> [String] = round == 1 ? { $0.reversed() } : { $0.shuffled() }
      Self.expectSame(one, try build(in: memory, inTheOrder: order), "round \(round)")
    }
    let other = try build(
      in: BuiltProducts.folder, inTheOrder: { $0.shuffled() }, nested: "deeper/in a folder",
      environment: [
        "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr",
        "HOME": "/nonexistent", "USER": "someone", "LOGNAME": "someone", "TMPDIR": "/var/tmp",
      ])
    Self.expectSame(one, other, "on a disk")
    for name in ["index.html.br", "pagefind/pagefind-entry.json", ".helpcenter/manifest", "sitemap.xml"] {
      #expect(one[name]?.isEmpty == false, "\(name)")
    }
    // The day of the commit in its own zone, not in the machine's.
    #expect(one["sitemap.xml"].map { String(decoding: $0, as: UTF8.self).contains("2026-03-") } == true)
  }

  private static func expectSame(_ one: [String: Data], _ other: [String: Data], _ place: String) {
    let names = Set(one.keys).symmetricDifference(other.keys)
    #expect(names.isEmpty, "\(place): \(names.sorted())")
    let differences = one.filter { other[$0.key] != $0.value }.keys.sorted()
    #expect(differences.isEmpty, "\(place)")
  }

  /// - Returns: all published files by path.
  private func build(
    in parent: URL, inTheOrder order: ([String]) -> [String], nested: String = "site",
    environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let folder = try TemporaryFolder(in: parent.path())
    let root = "\(folder.path)/\(nested)"
    for path in order(try Self.sources()) {
      let bytes = try Data(contentsOf: URL(filePath: "\(SiteOnDisk.repository)/\(path)"))
      try folder.write(Array(bytes), to: "\(nested)/\(path)")
    }
    try commit(root)
    let arguments = ["build", "--strict", "--compress", "--today", "2026-12-10", "--root", root]
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
