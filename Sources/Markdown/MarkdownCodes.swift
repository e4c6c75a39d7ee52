import Diagnostics

extension DiagnosticCode {
  static let rawHTML = DiagnosticCode("raw-html", .error, mayWait: true)
  static let unbalancedHTML = DiagnosticCode("unbalanced-html", .error, mayWait: true)
  static let repeatedAnchor = DiagnosticCode("repeated-anchor", .error, mayWait: true)
  package static let markedFact = DiagnosticCode("marked-fact", .warning)
  static let misplacedEmbed = DiagnosticCode("misplaced-embed", .error, mayWait: true)
  package static let unreadMark = DiagnosticCode("unread-mark", .warning)
  static let unusedDefinition = DiagnosticCode("unused-definition", .warning)
  static let incompleteLink = DiagnosticCode("incomplete-link", .warning)
  static let emptyText = DiagnosticCode("empty-text", .warning)
  static let unclosedCode = DiagnosticCode("unclosed-code", .warning)
  static let unknownCallout = DiagnosticCode("unknown-callout", .warning)
  static let pictureFromElsewhere = DiagnosticCode("picture-from-elsewhere", .error, mayWait: true)
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
