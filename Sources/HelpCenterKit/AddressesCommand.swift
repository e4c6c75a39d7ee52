import ArgumentParser
import Assembling
import Diagnostics
import Publishing
import Reading
import SiteModel

struct AddressesCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "addresses", abstract: "Lists the addresses and anchors of the site, or records them.",
    discussion: """
      Published addresses must keep working: content/addresses.txt lists them, and a strict build fails when one has \
      disappeared without an alias. Record them after each publish, and commit the file.

      Example: helpcenter addresses --record
      """)

  @Option(help: "The folder that holds content/.")
  var root = "."

  @Option(help: "Ignored; accepted for scripts. The record is always in content/.")
  var output: String?

  @Flag(help: "Write content/addresses.txt.")
  var record = false

  func run(_ rules: RuleSets) async throws {
    try await run { terminal in
      let options = try await BesideExecutable.options(rules, today: Clock.todayInUTC())
      let assembly = try await Assembly.assemble(try await SiteSources.read(root: root), options)
      let errors = assembly.diagnostics.filter { $0.severity == .error }
      try terminal.showAndStop(errors, strict: false, end: "the addresses cannot be listed")
      let text = AddressRecord.text(of: assembly.site)
      guard record else { return terminal.output(text) }
      let path = "\(root)/\(AddressRecord.path)"
      try SourceWriter.replace(path, with: Array(text.utf8))
      terminal.say(
        "recorded \(text.utf8.count { $0 == UInt8(ascii: "\n") }) addresses and anchors in '\(path)'")
    }
  }
}
