/// The stable name of one kind of finding, as in `[fact-mismatch]`, with its severity. Each stage declares
/// its codes beside the code that uses them.
package struct DiagnosticCode: Sendable, Hashable {
  package let name: String
  package let severity: Severity

  package init(_ name: String, _ severity: Severity) {
    self.name = name
    self.severity = severity
  }
}
