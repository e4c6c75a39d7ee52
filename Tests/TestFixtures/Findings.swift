import Diagnostics

extension Diagnostic {
  /// A finding as tests write it: `code: message | hint`.
  package var said: String { "\(code.name): \(message) | \(hint)" }

  /// The same after its file.
  package var saidWithFile: String { "\(location.file): \(said)" }

  /// The underlined text; nil for a finding about a whole file.
  package var place: MarkedSource.Place? {
    guard location.length > 0 else { return nil }
    return MarkedSource.Place(location)
  }
}
