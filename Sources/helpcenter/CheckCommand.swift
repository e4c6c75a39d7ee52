import ArgumentParser
import Assembling
import Diagnostics
import Reading
import SellerRules
import SiteModel

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks the site and publishes nothing.",
    discussion: """
      Shows all findings of a build. The exit code is 1 if they would stop it.

      Example: helpcenter check --strict --format github
      """)

  enum Format: String, CaseIterable {
    case text, json, github
  }

  @OptionGroup var site: SiteOptions

  @Flag(help: "Warnings count as errors for the exit code.")
  var strict = false

  @Option(help: "How to show findings: text, json or github.")
  var format = "text"

  @Flag(help: "Check external links.")
  var external = false

  func run() async throws {
    try await run { terminal in
      guard let format = Format(rawValue: format) else {
        throw Obstacle("--format: '\(format)' is not a format", hint: "write text, json or github")
      }
      var options = AssemblyOptions(ruleSets: .all, today: try site.day())
      options.module = try BesideExecutable.module()
      options.defaultTemplates = try await BesideExecutable.templates()
      let assembly = try await Assembly.assemble(try await SiteSources.read(root: site.root), options)
      let outside = external ? await OutsideLinks.findings(about: assembly.site) : []
      let found = (assembly.diagnostics + outside).inOrder()
      switch format {
      case .text:
        terminal.show(found)
        terminal.say(Terminal.summary(of: found))
      case .json: terminal.output(try DiagnosticJSON.text(of: found))
      case .github: terminal.output(DiagnosticAnnotations.text(of: found))
      }
      if found.stopPublishing(strict: strict) { throw ExitCode(1) }
    }
  }
}
