/// Writes findings as annotation lines of GitHub's workflow commands, for `check --format github`.
package enum DiagnosticAnnotations {
  package static func text(of diagnostics: [Diagnostic]) -> String { diagnostics.map(line).joined() }

  private static func line(for diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let name = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    let file = escaped(location.file, by: escapes.merging([":": "%3A", ",": "%2C"]) { escape, _ in escape })
    let hint = diagnostic.hint.isEmpty ? "" : "\n\(diagnostic.hint)"
    return "::\(name) file=\(file),line=\(location.line),col=\(location.column),"
      + "title=\(diagnostic.code.name)::\(escaped(diagnostic.message + hint, by: escapes))\n"
  }

  private static let escapes: [Unicode.Scalar: String] = ["%": "%25", "\r": "%0D", "\n": "%0A"]

  private static func escaped(_ text: String, by escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }
}
