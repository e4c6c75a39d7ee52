import Diagnostics
import Glibc

/// The command's two streams: results on standard output, findings and progress on standard error.
package struct Terminal {
  /// Whether standard error is a terminal that shows colours.
  let colours: Bool

  package init() {
    let isTerminal = isatty(STDERR_FILENO) == 1
    let refusesColours = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    colours = isTerminal && !refusesColours && !isDumb
  }

  package func say(_ line: String) { Self.write(line + "\n", to: STDERR_FILENO) }

  func show(_ diagnostics: [Diagnostic]) {
    Self.write(DiagnosticText(colours: colours).text(of: diagnostics), to: STDERR_FILENO)
  }

  func show(_ changes: FindingChanges) {
    Self.write(changes.text(DiagnosticText(colours: colours)), to: STDERR_FILENO)
  }

  func show(_ failure: any EnvironmentFailure) {
    Self.write(DiagnosticText(colours: colours).text(of: failure, in: "helpcenter"), to: STDERR_FILENO)
  }

  /// Writes a result unchanged.
  package func output(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    // A write fails if the reader has closed the stream. Then there is nobody to tell.
    _ = OpenFile.write(Array(text.utf8), to: descriptor)
  }
}
