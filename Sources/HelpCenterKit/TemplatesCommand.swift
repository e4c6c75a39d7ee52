import ArgumentParser
import Assembling
import Diagnostics
import Publishing
import Reading
import Rendering
import SiteModel

struct TemplatesCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Lists the templates, or copies one to change it.",
    discussion: """
      Lists the templates and assets of the site, whether each is its own or the default one, and the names that a \
      template may use. A partial may use the names of the template that includes it. A file in templates/ replaces \
      the default one of the same name.

      Example: helpcenter templates --copy partials/footer.mustache
      """)

  @Option(help: "The folder that holds content/.")
  var root = "."

  @Option(help: ArgumentHelp("Write a default file into templates/ below the root.", valueName: "name"))
  var copy: String?

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    let defaults = try await BesideExecutable.templates()
    guard let copy else {
      let own = try await FolderReader(root: root).files(below: "templates", isOptional: true)
      terminal.show(own.diagnostics)
      for file in own.value.completed(with: defaults).sorted(by: { $0.path < $1.path }) {
        let owner = own.value.contains { $0.path == file.path } ? "own" : "default"
        let names = (Templates.names(in: file.path, embeds: rules.embeds) ?? []).map { "  \($0)\n" }
        terminal.output("\(Self.name(of: file)) (\(owner))\n\(names.joined())")
      }
      return
    }
    guard let file = defaults.first(where: { Self.name(of: $0) == copy }) else {
      let nearest = Suggestion.nearest(to: copy, among: defaults.map(Self.name))
      throw Obstacle(
        "--copy: there is no default template '\(copy)'",
        hint: nearest.map { "did you mean '\($0)'?" } ?? "'helpcenter templates' lists them")
    }
    try SourceWriter.create("\(root)/\(file.path)", with: file.bytes)
    terminal.output("\(root)/\(file.path)\n")
  }

  /// The path of a file below `templates/`.
  private static func name(of file: SourceFile) -> String { String(file.path.dropFirst("templates/".count)) }
}
