/// How a finding affects publishing.
package enum Severity: String, Sendable, CaseIterable {
  /// Stops publishing.
  case error
  /// Stops publishing under `--strict`.
  case warning
  /// Never stops publishing.
  case note
}
