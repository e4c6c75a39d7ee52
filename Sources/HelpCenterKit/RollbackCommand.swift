import ArgumentParser
import Publishing
import SiteModel

struct RollbackCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "Restores the previous version.",
    discussion: """
      Exchanges the published version with the previous one. A second run exchanges them back.

      Example: helpcenter rollback
      """)

  @Option(help: "The folder that holds content/.")
  var root = "."

  @Option(help: "Where the site is published; the default is public/ below the root.")
  var output: String?

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    let report = try rollBack(output: output ?? "\(root)/public")
    for note in report.notes { terminal.say("note: \(note)") }
    terminal.say(
      "the previous version is restored: \(report.changed.count) files changed, \(report.added.count) restored, "
        + "\(report.removed.count) removed")
  }
}
