import Foundation

/// Findings as JSON: `check --format json`.
package enum DiagnosticJSON {
  /// One JSON array on one line, `[]` if there are no findings; the keys of each finding are sorted.
  package static func text(of diagnostics: [Diagnostic]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(diagnostics.map(Row.init)), as: UTF8.self) + "\n"
  }

  private struct Row: Encodable {
    let code: String
    let column: Int
    let file: String
    let hint: String
    let line: Int
    let message: String
    let severity: String

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code.name
      column = diagnostic.location.column
      file = diagnostic.location.file
      hint = diagnostic.hint
      line = diagnostic.location.line
      message = diagnostic.message
      severity = diagnostic.severity.rawValue
    }
  }
}
