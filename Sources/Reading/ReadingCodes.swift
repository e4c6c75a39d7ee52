import Diagnostics

extension DiagnosticCode {
  static let notReadable = DiagnosticCode("not-readable", .error)
  static let symbolicLink = DiagnosticCode("symbolic-link", .error)
  static let notAFile = DiagnosticCode("not-a-file", .error)
  static let leftover = DiagnosticCode("leftover", .note)
  static let tooDeep = DiagnosticCode("too-deep", .error)
  static let tooLarge = DiagnosticCode("too-large", .error)
  static let fileName = DiagnosticCode("file-name", .error, mayWait: true)
  static let frontMatterMissing = DiagnosticCode("front-matter-missing", .error)
  static let yamlSyntax = DiagnosticCode("yaml-syntax", .error)
  static let unknownKey = DiagnosticCode("unknown-key", .error, mayWait: true)
  static let missingKey = DiagnosticCode("missing-key", .error)
  static let wrongValue = DiagnosticCode("wrong-value", .error, mayWait: true)
  /// A wrong value of a key that decides whether an article is published. A baseline never contains this finding.
  static let wrongState = DiagnosticCode("wrong-value", .error)
  static let unknownState = DiagnosticCode("unknown-key", .error)
  static let controlCharacter = DiagnosticCode("control-character", .error)
  static let cutText = DiagnosticCode("cut-text", .warning)
  static let missingHome = DiagnosticCode("missing-home", .error)
  static let csvSyntax = DiagnosticCode("csv-syntax", .error)
}
