import ArgumentParser
import Assembling
import Diagnostics
import Previewing
import Publishing
import Reading
import Rendering

extension AsyncParsableCommand {
  /// Runs a command's work: an environment that fails becomes one line on standard error and exit code 2.
  func run(_ work: (Terminal) async throws -> Void) async throws {
    let terminal = Terminal()
    do {
      try await work(terminal)
    } catch let error as Refusal {
      try refuse(error.message, terminal)
    } catch let error as ReadingError {
      try refuse(error.message, terminal)
    } catch let error as RenderingError {
      try refuse(error.message, terminal)
    } catch let error as ListeningError {
      try refuse(error.message, terminal)
    } catch let error as SearchIndexError {
      try refuse(error.message, terminal)
    } catch let error as SystemFailure {
      try refuse(error.message, terminal)
    } catch let error as PublishingError {
      try refuse(error.message, terminal)
    }
  }

  private func refuse(_ message: String, _ terminal: Terminal) throws {
    terminal.say("helpcenter: \(message)")
    throw ExitCode(2)
  }
}

extension Terminal {
  /// Shows findings and ends the command with exit code 1 when they stop a publish.
  func showAndStop(_ diagnostics: [Diagnostic], strict: Bool) throws {
    show(diagnostics)
    guard diagnostics.stopPublishing(strict: strict) else { return }
    say("\(Self.summary(of: diagnostics)): nothing was published")
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
