import Diagnostics

extension DiagnosticCode {
  static let notReadable = DiagnosticCode("not-readable", .error)
  static let symbolicLink = DiagnosticCode("symbolic-link", .error)
  static let notAFile = DiagnosticCode("not-a-file", .error)
  static let leftover = DiagnosticCode("leftover", .note)
  static let tooDeep = DiagnosticCode("too-deep", .error)
  static let tooLarge = DiagnosticCode("too-large", .error)
  static let invalidUTF8 = DiagnosticCode("invalid-utf8", .error)
  static let nulByte = DiagnosticCode("nul-byte", .error)
  static let fileName = DiagnosticCode("file-name", .error, mayWait: true)
  static let frontMatterMissing = DiagnosticCode("front-matter-missing", .error)
  static let frontMatterUnclosed = DiagnosticCode("front-matter-unclosed", .error)
  static let yamlSyntax = DiagnosticCode("yaml-syntax", .error)
  static let unknownKey = DiagnosticCode("unknown-key", .error, mayWait: true)
  static let missingKey = DiagnosticCode("missing-key", .error)
  static let wrongValue = DiagnosticCode("wrong-value", .error, mayWait: true)
  /// The same about whether an article is published. The published site never rests on a guess.
  static let wrongState = DiagnosticCode("wrong-value", .error)
  static let unknownState = DiagnosticCode("unknown-key", .error)
  static let cutText = DiagnosticCode("cut-text", .warning)
  static let missingSectionPage = DiagnosticCode("missing-section-page", .error)
  static let missingHome = DiagnosticCode("missing-home", .error)
  static let missingConfiguration = DiagnosticCode("missing-configuration", .error)
  static let noAddress = DiagnosticCode("no-address", .note)
  static let csvSyntax = DiagnosticCode("csv-syntax", .error)
  static let invalidPicture = DiagnosticCode("invalid-picture", .warning)
}
