import ArgumentParser
import Diagnostics
import Foundation
import SiteModel

/// The command's two streams: results on standard output, findings and progress on standard error.
package struct Terminal {
  /// Whether standard error is a terminal that shows colours.
  let colours: Bool

  package init() {
    let variables = ProcessInfo.processInfo.environment
    colours =
      isatty(STDERR_FILENO) == 1 && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
  }

  package func say(_ line: String) { Self.write(line + "\n", to: STDERR_FILENO) }

  func show(_ diagnostics: [Diagnostic]) { show { $0.text(of: diagnostics) } }

  func show(_ text: (DiagnosticText) -> String) {
    Self.write(text(DiagnosticText(colours: colours)), to: STDERR_FILENO)
  }

  /// Writes a result unchanged.
  package func output(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    // A write fails if the reader has closed the stream, and then nobody reads an error message either.
    _ = OpenFile.write(Array(text.utf8), to: descriptor)
  }

  func show(_ comparison: Baseline.Comparison) {
    for line in comparison.gone { say("gone: \(line)") }
    say("baseline: \(comparison.left) left, \(comparison.gone.count) gone")
  }

  /// Shows findings, and ends the command with exit code 1 if they stop a publish. `end` ends the line with the numbers
  /// of findings, as in `2 errors: nothing was published`.
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
