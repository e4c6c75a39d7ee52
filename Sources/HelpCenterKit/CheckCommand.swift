import ArgumentParser
import Checking
import Diagnostics
import Reading
import SiteModel

struct CheckCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks the site and publishes nothing.",
    discussion: """
      Shows all findings of a build. The exit code is 1 if they would stop it.

      With --facts FILE it checks any folder of Markdown instead: each figure must be a fact of the file, or be allowed there.

      --fix updates each quoted fact whose text has the form of one of the fact's wordings. Other texts stay findings. \
      It also converts what other generators write differently: a missing title, callouts, anchors, heading levels, and \
      links to README.md, to .html files and without an ending (docs/moving-in.md).

      --baseline FILE --record writes all present findings into FILE, one line per place. With --baseline FILE these \
      findings no longer count in check, build and serve; the output says how many are left and which are gone. Ignored \
      HTML is shown as text, and a broken link becomes plain text. Some findings are never ignored: a wrong or unknown \
      fact, two pages with one address, a path that leaves the site, an article without title or text, an error in a \
      template or in site.yml.

      Example: helpcenter check --strict --format github
      Example: helpcenter check --fix --dry-run
      Example: helpcenter check --strict --facts facts.yml docs/
      """)

  enum Format: String { case text, json, github }

  @OptionGroup var site: SiteOptions

  @Flag(help: "Warnings count as errors for the exit code.")
  var strict = false

  @Option(help: "How to show findings: text, json or github.")
  var format = "text"

  @Flag(
    help:
      "Update the figures of facts in the articles and convert the notation of other generators, then check."
  )
  var fix = false

  @Flag(help: "With --fix: show what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Check external links.")
  var external = false

  @OptionGroup var baseline: BaselineOption

  @Flag(help: "With --baseline: write all present findings into the file.")
  var record = false

  @Option(
    help: ArgumentHelp("Compare the figures below FOLDER with the facts of this file.", valueName: "file"))
  var facts: String?

  @Argument(help: "A folder of Markdown, with --facts.")
  var folder: String?

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run needs --fix") }
    if record, baseline.baseline == nil { throw ValidationError("--record needs --baseline") }
    if fix, facts != nil { throw ValidationError("--fix is for the articles of a site, not for --facts") }
    if let folder, facts == nil {
      throw ValidationError(
        "'check' reads the whole site and takes no path such as '\(folder)'; 'check --facts FILE FOLDER' checks another folder"
      )
    }
    if facts != nil, folder == nil {
      throw ValidationError("--facts and a folder go together, as in 'check --facts facts.yml docs/'")
    }
  }

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    guard let format = Format(rawValue: format) else {
      throw Obstacle("--format: '\(format)' is not a format", hint: "write text, json or github")
    }
    if fix { try await writeCorrections(rules, terminal) }
    let all: [Diagnostic]
    if let facts, let folder {
      all = try await findings(below: folder, comparedWith: facts)
    } else {
      let assembly = try await site.assembly(rules)
      all = (assembly.diagnostics + (external ? await OutsideLinks.findings(about: assembly.site) : []))
        .inOrder()
    }
    if record { try baseline.record(all) }
    let found = try baseline.new(among: all, terminal)
    switch format {
    case .text:
      terminal.show(found)
      terminal.say(Terminal.summary(of: found))
    case .json: terminal.output(try DiagnosticJSON.text(of: found))
    case .github: terminal.output(DiagnosticAnnotations.text(of: found))
    }
    if found.stopPublishing(strict: strict) { throw ExitCode(1) }
  }

  /// Writes the corrections, and checks again until there are none, because one can make the next possible.
  private func writeCorrections(_ rules: RuleSets, _ terminal: Terminal) async throws {
    for _ in 0..<4 {
      let assembly = try await site.assembly(rules)
      let corrections = Corrections(assembly.diagnostics, about: assembly.site, root: site.root)
      if corrections.files.isEmpty { return }
      terminal.output(try corrections.apply(isTrial: dryRun))
      if dryRun { return }
    }
  }

  private func findings(below folder: String, comparedWith facts: String) async throws -> [Diagnostic] {
    let rules = try OtherSources.rules(at: facts)
    let texts = try await OtherSources.texts(below: folder)
    let check = OtherTexts(rules.value)
    let found = await texts.value.parallelMap { check.findings(in: $0.source, from: $0.start) }
    return (rules.diagnostics + texts.diagnostics + found.flatMap(\.self)).inOrder()
  }
}
