/// How a finding affects publishing.
package enum Severity: String, Sendable, CaseIterable {
  /// Stops it.
  case error
  /// Stops it under `--strict`.
  case warning
  /// Never stops it.
  case note
}
