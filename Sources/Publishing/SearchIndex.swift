import Diagnostics
import Foundation
import SiteModel

/// The search index, made by Pagefind over the pages of the next version. It runs only when a page differs
/// from the version that is live, and never longer than the build.
package struct SearchIndex: Sendable {
  /// The folder of the index in the published site.
  package static let folder = "pagefind"

  private let tool: String

  /// - Parameter tool: the path of Pagefind's executable.
  package init(tool: String) {
    self.tool = tool
  }

  /// Adds the index to a version whose pages are written.
  ///
  /// Without filters, with which its output differs from run to run.
  package func add(to publication: Publication) throws {
    try publication.derive(try OutputPath(Self.folder), from: { $0.text.hasSuffix(".html") }, by: run)
  }

  private func run(over site: String) throws {
    let process = Process()
    // A build that is killed takes Pagefind along: it would go on writing where the next build writes.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments = [
      "--pdeathsig", "KILL", tool, "--site", site, "--output-subdir", Self.folder, "--silent",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw Obstacle(
        "cannot run '\(tool)': \(error.localizedDescription)",
        hint: "run 'make setup', or build with --no-search")
    }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let line = said.split(separator: "\n").first.map(String.init) ?? "it gave no reason"
      throw Obstacle(
        "the search index was not made: \(line)",
        hint: "fix what Pagefind reports, or build with --no-search")
    }
  }
}
