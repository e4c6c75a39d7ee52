/// Writes findings for a terminal: a line that editors can follow, the excerpt, and the hint.
///
/// ```
/// content/refunds/process.md:14:13: error: the table says '3%', the article says '4%' [fact-mismatch]
/// 14 | The fee is [4%](fact:transaction-fee) of the order.
///    |             ^^ write '3%', the fact 'transaction-fee'
/// ```
package struct DiagnosticText: Sendable {
  package let colours: Bool

  package init(colours: Bool) {
    self.colours = colours
  }

  package func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined()
  }

  package func text(of diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let place = "\(location.file):\(location.line):\(location.column):"
    let severity = coloured(diagnostic.severity.rawValue + ":", diagnostic.severity.colour)
    let message = coloured(Self.visible(diagnostic.message), .bold)
    let head = "\(Self.visible(place)) \(severity) \(message) [\(diagnostic.code.name)]\n"
    guard let excerpt = location.excerpt else {
      return diagnostic.hint.isEmpty ? head : "\(head)   = \(Self.visible(diagnostic.hint))\n"
    }
    return head + lines(of: excerpt, from: location.line, hint: diagnostic.hint, diagnostic.severity.colour)
  }

  /// Writes a failure as two lines: the program with the message, then the hint.
  package func text(of failure: any EnvironmentFailure, in program: String) -> String {
    "\(program): \(coloured(Self.visible(failure.message), .bold))\n   = \(Self.visible(failure.hint))\n"
  }

  /// The source line of a finding with carets below it; empty for a finding about a whole file.
  package func excerpt(of diagnostic: Diagnostic) -> String {
    guard let excerpt = diagnostic.location.excerpt else { return "" }
    return lines(of: excerpt, from: diagnostic.location.line, hint: "", diagnostic.severity.colour)
  }

  private func lines(of excerpt: Excerpt, from line: Int, hint: String, _ colour: Colour) -> String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let carets = coloured(String(repeating: "^", count: excerpt.length), colour)
    let fix = hint.isEmpty ? "" : " \(Self.visible(hint))"
    return """
      \(number) | \(Self.visible(excerpt.text))
      \(margin) | \(excerpt.padding)\(carets)\(fix)

      """
  }

  private func coloured(_ text: String, _ colour: Colour) -> String {
    colours ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
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

  fileprivate enum Colour: String {
    case red = "31"
    case yellow = "33"
    case cyan = "36"
    case bold = "1"
  }
}

extension Severity {
  fileprivate var colour: DiagnosticText.Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}
