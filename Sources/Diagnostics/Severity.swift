/// What a finding does to a publish.
package enum Severity: String, Sendable, CaseIterable {
  /// Stops it.
  case error
  /// Stops it under `--strict`.
  case warning
  /// Never stops it.
  case note
}
