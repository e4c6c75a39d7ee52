import ArgumentParser
import Diagnostics
import Publishing
import SiteModel

struct AddressesCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "addresses", abstract: "Lists the addresses and anchors of the site, or records them.",
    discussion: """
      Published addresses must keep working: content/addresses.txt lists them, and a strict build fails when one has \
      disappeared without an alias. Record them after each publish, and commit the file.

      Example: helpcenter addresses --record
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "Ignored; accepted for scripts. The record is always in content/.")
  var output: String?

  @Flag(help: "Write content/addresses.txt.")
  var record = false

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    let assembly = try await site.assembly(rules)
    let errors = assembly.diagnostics.filter { $0.severity == .error }
    try terminal.showAndStop(errors, strict: false, end: "the addresses cannot be listed")
    let text = AddressRecord.text(of: assembly.site)
    guard record else { return terminal.output(text) }
    let path = "\(site.root)/\(AddressRecord.path)"
    try SourceWriter.replace(path, with: Array(text.utf8))
    terminal.say(
      "recorded \(text.utf8.count { $0 == UInt8(ascii: "\n") }) addresses and anchors in '\(path)'")
  }
}
