import ArgumentParser
import Diagnostics
import Glibc
import Publishing
import SiteModel

struct InitCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a small help center to start from.",
    discussion: """
      Writes content/ with site.yml, two facts, a home page, one section with two articles that quote the facts, and the \
      page that lists them. The folder must be new or empty.

      Example: helpcenter init help
      """)

  @Argument(help: "The folder of the new help center.")
  var folder: String

  /// The files of a new site, by their paths below `content/`.
  private static let files = [
    ("site.yml", PackageResources.site_yml), ("facts.yml", PackageResources.facts_yml),
    ("index.md", PackageResources.home_md),
    ("returns/index.md", PackageResources.returns_md),
    ("returns/how-to-return.md", PackageResources.how_to_return_md),
    ("returns/who-pays.md", PackageResources.who_pays_md), ("returns/facts.md", PackageResources.facts_md),
  ]

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    let (items, code) = FolderItem.all(in: opendir(folder))
    guard code == 0 || code == ENOENT else {
      throw SystemFailure(action: "read the folder", path: folder, code: code)
    }
    guard items.isEmpty else {
      throw Obstacle("the folder '\(folder)' is not empty", hint: "name a new folder, or an empty one")
    }
    for (name, bytes) in Self.files {
      let path = "\(folder)/content/\(name)"
      try SourceWriter.create(path, with: bytes)
      terminal.output("\(path)\n")
    }
    let argument = folder.contains(" ") ? "\"\(folder)\"" : folder
    terminal.say("see it with 'helpcenter serve --root \(argument)'")
  }
}
