import ArgumentParser

/// The root command. Each subcommand has its own file.
@main
struct HelpCenterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "helpcenter",
    abstract: "Builds the seller help center: articles in Markdown, every figure from the tested tables.",
    version: "0.1.0",
    subcommands: [
      InitCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, NewCommand.self,
      TemplatesCommand.self,
      FactsCommand.self,
      RollbackCommand.self,
      AddressesCommand.self,
      CalcCommand.self,
    ])

  static func main() async {
    HeapSteps.makeLarge()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exitInOneLine(withError: error)
    }
  }
}
