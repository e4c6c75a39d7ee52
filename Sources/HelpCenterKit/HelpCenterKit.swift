import ArgumentParser
import Diagnostics
import SiteModel

/// The commands of a help center, for a program with rules of its own. The program has a root command that lists
/// `HelpCenterKit.commands` among its subcommands and is started by `run`.
public enum HelpCenterKit {
  /// The version of the generator.
  public static let version = "0.1.0"

  public static let commands: [any ParsableCommand.Type] = [
    BuildCommand.self, ServeCommand.self, CheckCommand.self, InitCommand.self, NewCommand.self,
    FactsCommand.self, TemplatesCommand.self, RollbackCommand.self, AddressesCommand.self,
  ]

  /// Parses the command line and runs the command. Ends the process with its exit code unless that is 0. A failure of
  /// the environment is written to standard error with its hint, and has exit code 2.
  ///
  /// - Parameters:
  ///   - root: the root command.
  ///   - rules: the sets of rules that `site.yml` can name.
  public static func run(_ root: (some ParsableCommand).Type, rules: RuleSets) async {
    HeapSteps.makeLarge()
    let terminal = Terminal()
    do {
      var command = try root.parseAsRoot()
      switch command {
      case let command as any SiteCommand: try await command.run(rules, terminal)
      case var command as any AsyncParsableCommand: try await command.run()
      default: try command.run()
      }
    } catch let failure as any EnvironmentFailure {
      terminal.show(failure)
      root.exit(withError: ExitCode(2))
    } catch {
      root.exitInOneLine(withError: error)
    }
  }
}

/// A command of the kit. `HelpCenterKit.run` passes the program's rule sets to it.
protocol SiteCommand: ParsableCommand {
  func run(_ rules: RuleSets, _ terminal: Terminal) async throws
}
