/// Findings as a terminal shows them: the line that editors can follow, the excerpt, the mend.
///
/// ```
/// content/refunds/process.md:14:13: error: the table says '3%', the article says '4%' [fact-mismatch]
/// 14 | The fee is [4%](fact:transaction-fee) of the order.
///    |             ^^ write '3%', the fact 'transaction-fee'
/// ```
package struct DiagnosticText: Sendable {
  /// Whether to colour for a terminal.
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
    guard let line = location.lineText else {
      return diagnostic.hint.isEmpty ? head : "\(head)   = \(Self.visible(diagnostic.hint))\n"
    }
    return head + excerpt(of: line, at: location, hint: diagnostic.hint, diagnostic.severity.colour)
  }

  /// The line that a finding is about with carets below it; empty for a finding about a whole file.
  package func excerpt(of diagnostic: Diagnostic) -> String {
    guard let line = diagnostic.location.lineText else { return "" }
    return excerpt(of: line, at: diagnostic.location, hint: "", diagnostic.severity.colour)
  }

  private func excerpt(of line: String, at location: SourceLocation, hint: String, _ colour: Colour) -> String
  {
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let window = ExcerptWindow(line: line, column: location.column, length: location.length)
    let carets = coloured(String(repeating: "^", count: window.length), colour)
    let mend = hint.isEmpty ? "" : " \(Self.visible(hint))"
    return """
      \(number) | \(Self.visible(window.text))
      \(margin) | \(window.padding)\(carets)\(mend)

      """
  }

  private func coloured(_ text: String, _ colour: Colour) -> String {
    colours ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Control characters, which could steer a terminal, as `·`.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\t" })
    else {
      return text
    }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control && $0 != "\t" ? "·" : $0 }))
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
