import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Rendering
import SiteModel

struct BuildCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds and publishes the site.",
    discussion: """
      Reads content/ below --root, and templates/ if there is one, checks all of it, and publishes to --output in one step: readers \
      see the old version or the new one. If a finding stops the build, nothing is published.

      Example: helpcenter build --strict
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "Where to publish; the default is public/ below the root.")
  var output: String?

  @Flag(help: "Warnings stop the publish too.")
  var strict = false

  @OptionGroup var baseline: BaselineOption

  @Flag(help: "Include drafts and articles that are not published on the day.")
  var drafts = false

  @Option(
    help: ArgumentHelp("The address of the site, instead of the one in site.yml.", valueName: "address"))
  var baseURL: String?

  @Flag(name: .customLong("no-search"), help: "Build without the search index.")
  var noSearch = false

  @Flag(help: "Write .gz and .br twins beside text files.")
  var compress = false

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    let assembly = try await site.assembly(rules) { options in
      options.showsUnpublished = drafts
      options.baseURL = try base()
      options.hasSearch = !noSearch
    }
    let found = try baseline.new(among: assembly.diagnostics, terminal)
    try terminal.showAndStop(found, strict: strict)
    let search = assembly.hasSearch ? try BesideExecutable.searchIndex() : nil
    let report = try await publish(assembly.output, with: search)
    let usual = URL(filePath: "\(site.root)/public").standardizedFileURL.path
    if drafts, URL(filePath: target).standardizedFileURL.path == usual {
      terminal.say("note: public/ now has drafts; build without --drafts before you hand it to readers")
    }
    for note in report.notes { terminal.say("note: \(note)") }
    terminal.say(
      report.wasPublished
        ? "published: \(report.added.count) added, \(report.changed.count) changed, "
          + "\(report.removed.count) removed, \(report.unchanged) unchanged"
        : "nothing changed: \(report.unchanged) files")
    // The system takes all memory back. Freeing every text would take a twentieth of the time of a build.
    Foundation.exit(ExitCode.success.rawValue)
  }

  private func base() throws(Obstacle) -> BaseURL? {
    guard let baseURL else { return nil }
    guard let base = BaseURL(baseURL) else {
      throw Obstacle(
        "--base-url: '\(baseURL)' is not the address of a site",
        hint: "write it as in 'https://help.example/'")
    }
    return base
  }

  private var target: String { output ?? "\(site.root)/public" }

  private func publish(_ files: SiteOutput, with search: SearchIndex?) async throws -> PublishReport {
    let publication = try Publication(
      at: target, apartFrom: ["content", "templates"].map { "\(site.root)/\($0)" })
    try await withThrowingTaskGroup(of: Void.self) { group in
      for chunk in files.paths.chunks(ofAtMost: 128) {
        group.addTask {
          try publication.write(files.paths[chunk].lazy.compactMap { files.file(at: $0) })
        }
      }
      try await group.waitForAll()
    }
    try search?.add(to: publication)
    if compress { try await publication.compress() }
    return try publication.finish()
  }
}
