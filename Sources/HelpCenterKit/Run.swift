import ArgumentParser
import Diagnostics

extension AsyncParsableCommand {
  /// Runs a command's work. A failure of the environment is written to standard error with its hint, and ends
  /// the command with exit code 2.
  func run(_ work: (Terminal) async throws -> Void) async throws {
    let terminal = Terminal()
    do {
      try await work(terminal)
    } catch let failure as any EnvironmentFailure {
      terminal.show(failure)
      throw ExitCode(2)
    }
  }
}

extension Terminal {
  /// Shows findings, and ends the command with exit code 1 if they stop a publish.
  ///
  /// - Parameter end: follows the numbers of findings, as in `2 errors: nothing was published`.
  func showAndStop(
    _ diagnostics: [Diagnostic], strict: Bool, end: String = "nothing was published"
  ) throws {
    show(diagnostics)
    guard diagnostics.stopPublishing(strict: strict) else { return }
    say("\(Self.summary(of: diagnostics)): \(end)")
    throw ExitCode(1)
  }

  static func summary(of diagnostics: [Diagnostic]) -> String {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
  }
}
