import Foundation
import TestFixtures

/// A small site in a temporary folder, with the help center's templates.
struct SiteOnDisk {
  let folder: TemporaryFolder

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL.path()

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Self.repository + "/templates", toPath: folder.path + "/templates")
    try folder.write(
      "title: Help\nrules: trade-assurance\nbaseURL: https://help.example/\nsupport:\n  text: Ask us.\n",
      to: "content/site.yml")
    try folder.write(
      "---\ntitle: Home\ndescription: Where to start.\n---\nThe fee is [](fact:transaction-fee).\n",
      to: "content/index.md")
  }

  /// A fact and a period of the site's own, which do not change with the rules.
  func addFacts() throws {
    let rest = "title: A, meaning: B., source: C, checked: 2026-03-01"
    try folder.write(
      "edition: own\nfacts:\n  fee: {percent: 3, \(rest)}\n  wait: {days: 7, \(rest)}\n",
      to: "content/facts.yml")
  }

  func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder.path)
  }

  /// All published files by path.
  var published: [String: Data] {
    get throws {
      let root = folder.path + "/public"
      var files: [String: Data] = [:]
      guard FileManager.default.fileExists(atPath: root) else { return files }
      for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
        files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
      }
      return files
    }
  }
}
