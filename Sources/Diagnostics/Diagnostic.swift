/// A finding: what is wrong in a source, where, and how to fix it.
package struct Diagnostic: Sendable, Hashable {
  package var code: DiagnosticCode
  package let location: SourceLocation
  /// What is wrong: lower case, no full stop, names in quotes.
  package var message: String { places > 1 ? "\(text) (\(places) places in this article)" : text }
  /// The message without the number of places.
  package var text: String
  /// How many places of the file the finding is about.
  package var places = 1
  /// What to do about the finding; may be empty.
  package let hint: String
  /// The change that 'check --fix' makes; nil if a person must decide.
  package var correction: Correction?

  /// A replacement of bytes of the source by another text.
  package struct Correction: Sendable, Hashable {
    package let range: Range<Int>
    package let text: String
    /// What a person has to check in the corrected line; nil if nothing.
    package let note: String?

    package init(range: Range<Int>, text: String, note: String? = nil) {
      (self.range, self.text, self.note) = (range, text, note)
    }
  }

  package var severity: Severity { code.severity }

  package init(_ code: DiagnosticCode, at location: SourceLocation, _ message: String, hint: String = "") {
    (self.code, self.location, text, self.hint) = (code, location, message, hint)
  }

  package init(_ code: DiagnosticCode, about file: String, _ message: String, hint: String = "") {
    self.init(code, at: SourceLocation(wholeFile: file), message, hint: hint)
  }

  package init(
    _ code: DiagnosticCode, in source: SourceFile, at range: Range<Int>, _ message: String, hint: String = ""
  ) {
    self.init(code, at: SourceLocation(in: source, at: range), message, hint: hint)
  }
}

extension Diagnostic: Comparable {
  /// Orders findings by file, line, column and code, then by all other fields, so that the order is always the same.
  package static func < (one: Diagnostic, other: Diagnostic) -> Bool {
    let (place, next) = (one.location, other.location)
    if place.position != next.position { return place.position < next.position }
    return (one.code.name, one.message, one.hint, place.length)
      < (other.code.name, other.message, other.hint, next.length)
  }
}

extension [Diagnostic] {
  /// Whether these findings stop a publish.
  package func stopPublishing(strict: Bool) -> Bool {
    contains { $0.severity == .error || (strict && $0.severity == .warning) }
  }

  package mutating func report(_ code: DiagnosticCode, about file: String, _ message: String, hint: String) {
    append(Diagnostic(code, about: file, message, hint: hint))
  }

  /// The findings sorted, without repeats.
  package func inOrder() -> [Diagnostic] { sorted().withoutRepeats() }
}
