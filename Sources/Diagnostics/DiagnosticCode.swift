/// The stable name of one kind of finding, as in `[fact-mismatch]`, with its severity. Each stage declares
/// its codes beside the code that uses them.
package struct DiagnosticCode: Sendable, Hashable {
  package let name: String
  package let severity: Severity
  /// Whether a site may be published with it, if a baseline has it. The page then shows a text in its place.
  package let mayWait: Bool

  /// - Parameter mayWait: for an error; warnings and notes may always wait.
  package init(_ name: String, _ severity: Severity, mayWait: Bool = false) {
    self.name = name
    self.severity = severity
    self.mayWait = mayWait || severity != .error
  }
}
