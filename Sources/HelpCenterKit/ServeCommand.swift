import ArgumentParser
import Assembling
import Diagnostics
import Foundation
import Previewing
import Publishing
import Rendering
import SiteModel

struct ServeCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Shows the site while you write and follows each save.",
    discussion: """
      Serves the site from memory to this machine, drafts included, and follows each save. While the latest version \
      has errors, the page shows them over the last good version. Ctrl-C ends it.

      Example: helpcenter serve --open
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "The port to listen on; the default is the first free port from 4000.")
  var port: String?

  @Option(help: "The address to listen on: localhost, an address of this machine, or 0.0.0.0 for all.")
  var host = "127.0.0.1"

  @OptionGroup var baseline: BaselineOption

  @Flag(help: "Poll for changes instead of waiting for events; network drives need this.")
  var poll = false

  @Flag(help: "Open the site in the browser.")
  var open = false

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    var options = try await BesideExecutable.options(rules, today: try site.day())
    options.showsUnpublished = true
    // Without Pagefind the preview has no search, and works otherwise.
    let search = try? BesideExecutable.searchIndex()
    options.hasSearch = search != nil
    options.assetFolderName = "preview"
    let known = try baseline.read()
    // Watching starts before the first read, so that no save is missed.
    let changes = SourceWatcher.changes(root: site.root, polling: poll) {
      terminal.say(
        "note: the system cannot watch all folders, so the preview polls for changes; to allow more, raise fs.inotify.max_user_watches"
      )
    }
    let server = PreviewServer(host: host, port: try portNumber())
    try await server.run { url in
      options.baseURL = BaseURL(url)
      return Preview(
        root: site.root, options: options, baseline: known, makeIndex: Self.indexMaker(search, terminal))
    } whenListening: { preview, url in
      var shown: [Diagnostic] = []
      var left: Int?
      func report(_ findings: [Diagnostic]) async {
        terminal.show { $0.changes(from: shown, to: findings) }
        terminal.say(Terminal.summary(of: findings))
        if let comparison = await preview.comparison, comparison.left != left {
          terminal.show(comparison)
          left = comparison.left
        }
        shown = findings
      }
      await report(try await preview.start())
      terminal.output("preview: \(url)  (Ctrl-C ends it)\n")
      if server.isSeenByOthers {
        terminal.say("note: everyone who can reach this machine sees the preview, including drafts")
      }
      if search == nil {
        terminal.say("note: this preview has no search: Pagefind is missing, run 'make setup'")
      }
      if open { openBrowser(at: url) }
      for await _ in changes {
        if let findings = await preview.refresh() { await report(findings) }
      }
    }
  }

  /// Makes the search index. A failure is reported when somebody searches, and the page then has no search.
  private static func indexMaker(_ search: SearchIndex?, _ terminal: Terminal) -> Preview.IndexMaker? {
    guard let search else { return nil }
    return { output in
      var pages = output.paths.filter { $0.text.hasSuffix(".html") }.sorted().makeIterator()
      do {
        return try search.files { pages.next().flatMap { output.file(at: $0) } }
      } catch {
        terminal.say("note: \((error as? any EnvironmentFailure)?.message ?? "\(error)")")
        throw error
      }
    }
  }

  private func portNumber() throws(Obstacle) -> UInt16? {
    guard let port else { return nil }
    guard let number = UInt16(port), number > 0 else {
      throw Obstacle("--port: '\(port)' is not a port", hint: "write a number from 1 to 65535")
    }
    return number
  }

  private func openBrowser(at url: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", url]
    process.standardError = FileHandle.nullDevice
    // Without a desktop there is no browser; the terminal shows the address.
    try? process.run()
  }
}
