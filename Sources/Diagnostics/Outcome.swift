/// A stage's product together with its findings.
package struct Outcome<Value: Sendable>: Sendable {
  package let value: Value
  package let diagnostics: [Diagnostic]

  @inlinable @inline(__always)
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
