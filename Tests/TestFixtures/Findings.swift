import Diagnostics

extension Diagnostic {
  /// What a test's table says of a finding: `code: message | hint`.
  package var said: String { "\(code.name): \(message) | \(hint)" }

  /// The same with its file before it.
  package var saidWithFile: String { "\(location.file): \(said)" }

  /// What it underlines; nil for a finding about a whole file.
  package var place: MarkedSource.Place? {
    guard location.length > 0 else { return nil }
    return MarkedSource.Place(line: location.line, column: location.column, length: location.length)
  }
}
