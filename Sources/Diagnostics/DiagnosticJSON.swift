import Foundation

/// Writes findings as JSON, for `check --format json`.
package enum DiagnosticJSON {
  /// One JSON array on one line, `[]` if there are no findings; the keys of each finding are sorted.
  package static func text(of diagnostics: [Diagnostic]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(diagnostics.map { Row($0) }), as: UTF8.self) + "\n"
  }

  /// One finding as an object, for `check` and for the preview's page.
  package struct Row: Encodable {
    private let code: String
    private let column: Int
    private let excerpt: String?
    private let file: String
    private let hint: String
    private let line: Int
    private let message: String
    private let severity: String

    /// - Parameter excerpt: nil leaves the key `excerpt` out.
    package init(_ diagnostic: Diagnostic, excerpt: String? = nil) {
      let location = diagnostic.location
      (file, line, column, self.excerpt) = (location.file, location.line, location.column, excerpt)
      (code, severity) = (diagnostic.code.name, diagnostic.severity.rawValue)
      (message, hint) = (diagnostic.message, diagnostic.hint)
    }
  }
}
