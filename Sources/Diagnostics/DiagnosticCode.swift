/// The stable name of one kind of finding, as in `[fact-mismatch]`, with its severity. Each stage declares
/// its codes beside the code that uses them.
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
}
