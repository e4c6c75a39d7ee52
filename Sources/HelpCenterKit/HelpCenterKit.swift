import ArgumentParser
import CHeap
import Diagnostics
import Foundation
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
    growHeapInLargeSteps()
    let terminal = Terminal()
    do {
      var command = try root.parseAsRoot()
      switch command {
      case let command as any SiteCommand: try await command.run(rules, terminal)
      case var command as any AsyncParsableCommand: try await command.run()
      default: try command.run()
      }
    } catch let failure as any EnvironmentFailure {
      terminal.show { $0.text(of: failure, in: "helpcenter") }
      root.exit(withError: ExitCode(2))
    } catch {
      root.exitInOneLine(withError: error)
    }
  }

  /// Lets the heap keep its memory and grow in steps of 64 MiB of address space. Memory is used only when a page is
  /// first written. By default the heap asks the system for a few pages, soon returns them, and asks again.
  private static func growHeapInLargeSteps() {
    let step: Int32 = 64 << 20
    mallopt(M_TOP_PAD, step)
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_MMAP_THRESHOLD, step / 2)
  }
}

/// A command of the kit. `HelpCenterKit.run` passes the program's rule sets to it.
protocol SiteCommand: ParsableCommand {
  func run(_ rules: RuleSets, _ terminal: Terminal) async throws
}

extension ParsableCommand {
  /// Ends the process with the error's exit code. For a wrong command line, one line on standard error names the
  /// argument and the help command, and the exit code is 64.
  static func exitInOneLine(withError error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    let message = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
    let name = CommandLine.arguments.dropFirst().first ?? ""
    let names = configuration.subcommands.map { $0._commandName }
    let nearest = names.contains(name) ? nil : Suggestion.nearest(to: name, among: names)
    let meant = nearest.map { " Did you mean '\($0)'?" } ?? ""
    Terminal().say("error: \(message).\(meant) \(wayToHelp(from: error))")
    Foundation.exit(ExitCode.validationFailure.rawValue)
  }

  /// The last line of the library's message, which names the help command.
  private static func wayToHelp(from error: any Error) -> String {
    let last = fullMessage(for: error).split(whereSeparator: \.isNewline).last ?? ""
    let sentence = last.drop { $0 == " " }
    return sentence.hasPrefix("See '")
      ? String(sentence) : "See '\(_commandName) --help' for more information."
  }
}
