import Diagnostics
import TestFixtures
import Testing

@testable import Markdown

extension MarkedSource {
  /// The parsed article.
  func body(_ references: References = .sample) -> Outcome<Body> {
    BodyParser(references: references).body(of: file, from: 0)
  }

  /// Expects exactly these findings at the marked places; none for `nil`.
  func expect(
    _ code: String?, _ message: String = "", hint: String = "",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let expected = ranges.map { Finding(code: code ?? "", place: $0, message: message, hint: hint, in: file) }
    let found = body().diagnostics.inOrder().map(Finding.init)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  /// The source's text at `ranges`, with its places, to compare with `marked`.
  func shown(_ ranges: [Range<Int>]) -> [String] {
    ranges.map { "\($0): \(file.text(in: $0))" }
  }

  /// The source's text at the marked places.
  var marked: [String] { shown(ranges) }
}

/// The parts of a finding that a failed test shows.
struct Finding: Equatable, CustomStringConvertible {
  let code: String
  let place: String
  let message: String
  let hint: String

  init(code: String, place: Range<Int>, message: String, hint: String, in file: SourceFile) {
    let location = Diagnostics.SourceLocation(in: file, at: place)
    self.init(code: code, location: location, message: message, hint: hint)
  }

  init(_ diagnostic: Diagnostic) {
    self.init(
      code: diagnostic.code.name, location: diagnostic.location, message: diagnostic.message,
      hint: diagnostic.hint)
  }

  private init(code: String, location: Diagnostics.SourceLocation, message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
    place = "\(location.line):\(location.column), \(location.length) long"
  }

  var description: String { "\(place): \(message) [\(code)] \(hint)" }
}
