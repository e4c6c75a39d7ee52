import Diagnostics

extension DiagnosticCode {
  static let rawHTML = DiagnosticCode("raw-html", .error, mayWait: true)
  static let unbalancedHTML = DiagnosticCode("unbalanced-html", .error, mayWait: true)
  package static let markedFact = DiagnosticCode("marked-fact", .warning)
  package static let unreadMark = DiagnosticCode("unread-mark", .warning)
  static let unusedDefinition = DiagnosticCode("unused-definition", .warning)
  static let emptyText = DiagnosticCode("empty-text", .warning)
  static let unclosedCode = DiagnosticCode("unclosed-code", .warning)
  static let unknownCallout = DiagnosticCode("unknown-callout", .warning)
  /// The code for figures in articles, `site.yml`, CSV files and templates.
  package static let uncheckedFigure = DiagnosticCode("unchecked-figure", .warning)
}

extension Diagnostic {
  package static func uncheckedFigure(
    _ figure: Located<String>, in source: SourceFile, hint: String
  ) -> Diagnostic {
    Diagnostic(
      .uncheckedFigure, in: source, at: figure.range,
      "the figure '\(figure.value)' is unchecked: it quotes no fact and has no 'figure:' mark", hint: hint)
  }
}
