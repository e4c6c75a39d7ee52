import ArgumentParser
import Assembling
import Diagnostics
import Reading
import Rendering
import SiteModel

struct FactsCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Lists the facts that articles may quote.",
    discussion: """
      Lists each fact with its figure and its meaning. With --used it adds the articles and lines that quote the fact, \
      for review when the figure changes, and lists the figures that have a 'figure:' mark.

      Example: helpcenter facts --used
      """)

  @Flag(help: "Print JSON, each fact with the places that quote it.")
  var json = false

  @Flag(help: "Show the places that quote each fact.")
  var used = false

  @Flag(help: "Show the texts that an article may use for each fact.")
  var wordings = false

  @Option(help: "The folder that holds content/.")
  var root = "."

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    let content = try await FolderReader(root: root).files(below: "content")
    guard json || used || wordings else {
      let rules = RulesReader.rules(among: content.value, rules)
      for fact in rules.value.edition.facts {
        terminal.output("\(fact.id.rawValue)\n  \(fact.text): \(fact.meaning)\n")
      }
      return try terminal.showAndStop(
        rules.diagnostics, strict: false, end: "facts may be missing from the list")
    }
    let options = AssemblyOptions(ruleSets: rules, today: .today(), showsUnpublished: true)
    let (site, _, found) = await Assembly.parsed(content.value, options)
    if wordings {
      for fact in site.structure.edition.facts {
        terminal.output("\(fact.id.rawValue)\n\(fact.wordings.map { "  \($0)\n" }.joined())")
      }
    } else if json {
      terminal.output(String(decoding: FactsJSON.bytes(of: site), as: UTF8.self))
    } else {
      showUses(in: site, terminal)
    }
    // Errors end the command: an unreadable article could quote a fact.
    let errors = (content.diagnostics + found).inOrder().filter { $0.severity == .error }
    terminal.show(errors)
    if !errors.isEmpty { throw ExitCode(1) }
  }

  private func showUses(in site: Site, _ terminal: Terminal) {
    let uses = FactUses(of: site)
    for fact in site.structure.edition.facts {
      let places = uses.places[fact.id] ?? []
      terminal.output("\(fact.id.rawValue) = \(fact.text)\(places.isEmpty ? " (not quoted)" : "")\n")
      for place in places { terminal.output("  \(site.articles[place.article].source.path):\(place.line)\n") }
    }
    let marked = FactUses.markedFigures(in: site)
    if !marked.isEmpty { terminal.output("figures with a 'figure:' mark\n") }
    for (figure, place) in marked { terminal.output("  \(place.file):\(place.line) \(figure)\n") }
  }
}
