/// Writes findings for a terminal: a line that editors can follow, the excerpt, and the hint.
///
/// ```
/// content/refunds/process.md:14:13: error: the table says '3%', the article says '4%' [fact-mismatch]
/// 14 | The fee is [4%](fact:transaction-fee) of the order.
///    |             ^^ write '3%', the fact 'transaction-fee'
/// ```
package struct DiagnosticText: Sendable {
  private let colours: Bool

  package init(colours: Bool) { self.colours = colours }

  package func text(of diagnostics: [Diagnostic]) -> String { diagnostics.map(text).joined() }

  package func text(of diagnostic: Diagnostic) -> String {
    let (location, severity) = (diagnostic.location, diagnostic.severity)
    let place = Self.visible("\(location.file):\(location.line):\(location.column):")
    let message = coloured(Self.visible(diagnostic.message), Self.bold)
    let kind = coloured(severity.rawValue + ":", Self.codes[severity, default: Self.bold])
    let head = "\(place) \(kind) \(message) [\(diagnostic.code.name)]\n"
    if location.excerpt != nil { return head + excerpt(of: diagnostic, hint: diagnostic.hint) }
    return diagnostic.hint.isEmpty ? head : "\(head)   = \(Self.visible(diagnostic.hint))\n"
  }

  /// Writes a failure as two lines: the program with the message, then the hint.
  package func text(of failure: any EnvironmentFailure, in program: String) -> String {
    "\(program): \(coloured(Self.visible(failure.message), Self.bold))\n   = \(Self.visible(failure.hint))\n"
  }

  /// The source line of a finding with carets below it, and the hint after them; empty for a finding about a whole
  /// file.
  package func excerpt(of diagnostic: Diagnostic, hint: String = "") -> String {
    guard let excerpt = diagnostic.location.excerpt else { return "" }
    let number = String(diagnostic.location.line)
    let margin = String(repeating: " ", count: number.count)
    let marks = String(repeating: "^", count: excerpt.length)
    let carets = coloured(marks, Self.codes[diagnostic.severity, default: Self.bold])
    let fix = hint.isEmpty ? "" : " \(Self.visible(hint))"
    return "\(number) | \(Self.visible(excerpt.text))\n\(margin) | \(excerpt.padding)\(carets)\(fix)\n"
  }

  private func coloured(_ text: String, _ colour: String) -> String {
    colours ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }

  /// Replaces characters that could control a terminal, or change the direction of its text, with `·`.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { steers($0) ? "·" : $0 }))
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    let properties = scalar.properties
    return properties.isBidiControl || (properties.generalCategory == .control && scalar != "\t")
  }

  // Codes of a terminal: bold, and red, yellow and cyan.
  private static let bold = "1"
  private static let codes: [Severity: String] = [.error: "31", .warning: "33", .note: "36"]
}
