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
    String(
      text.unicodeScalars.flatMap { scalar -> [Character] in
        switch scalar {
        case "%": Array("%25")
        case "\r": Array("%0D")
        case "\n": Array("%0A")
        default: [Character(scalar)]
        }
      })
  }

  private static func escapedProperty(_ text: String) -> String {
    String(
      escaped(text).flatMap { character -> [Character] in
        switch character {
        case ":": Array("%3A")
        case ",": Array("%2C")
        default: [character]
        }
      })
  }
}
