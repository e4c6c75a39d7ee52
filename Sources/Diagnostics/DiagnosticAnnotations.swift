/// Findings as annotation lines of GitHub's workflow commands: `check --format github`.
package enum DiagnosticAnnotations {
  package static func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map(line).joined()
  }

  private static func line(for diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let name = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    let properties = [
      "file=\(escapedProperty(location.file))", "line=\(location.line)", "col=\(location.column)",
      "title=\(escapedProperty(diagnostic.code.name))",
    ].joined(separator: ",")
    let hint = diagnostic.hint.isEmpty ? "" : "\n\(diagnostic.hint)"
    return "::\(name) \(properties)::\(escaped(diagnostic.message + hint))\n"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
