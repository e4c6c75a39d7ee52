/// The stable name of one kind of finding, as in `[fact-mismatch]`, with its severity. A code that is used in
/// several places is a constant of their target.
package struct DiagnosticCode: Sendable, Hashable {
  package let name: String
  package let severity: Severity
  /// Whether a baseline may let the site be published despite this error. The page then shows a text instead.
  package let mayWait: Bool

  /// - Parameter mayWait: matters only for errors; a baseline may hold every warning and note.
  package init(_ name: String, _ severity: Severity, mayWait: Bool = false) {
    self.name = name
    self.severity = severity
    self.mayWait = mayWait || severity != .error
  }

  package static func error(_ name: String, mayWait: Bool = false) -> DiagnosticCode {
    DiagnosticCode(name, .error, mayWait: mayWait)
  }

  package static func warning(_ name: String) -> DiagnosticCode { DiagnosticCode(name, .warning) }

  package static func note(_ name: String) -> DiagnosticCode { DiagnosticCode(name, .note) }
}
