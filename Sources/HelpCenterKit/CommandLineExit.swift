import ArgumentParser
import Diagnostics
import Foundation

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

  /// Ends the process with success and leaves all memory to the system. Freeing every text would take a twentieth of
  /// the time of a build.
  static func exitAsIs() -> Never { Foundation.exit(ExitCode.success.rawValue) }

  /// The last line of the library's message, which names the help command.
  private static func wayToHelp(from error: any Error) -> String {
    let last = fullMessage(for: error).split(whereSeparator: \.isNewline).last ?? ""
    let sentence = last.drop { $0 == " " }
    return sentence.hasPrefix("See '")
      ? String(sentence) : "See '\(_commandName) --help' for more information."
  }
}
