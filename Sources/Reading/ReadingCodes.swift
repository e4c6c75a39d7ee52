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
  /// A wrong value that decides whether an article is published. It stops every build, so that nothing is published
  /// by a guess.
  static let wrongState = DiagnosticCode("wrong-value", .error)
  static let unknownState = DiagnosticCode("unknown-key", .error)
  static let commaList = DiagnosticCode("comma-list", .warning)
  static let controlCharacter = DiagnosticCode("control-character", .error)
  static let cutText = DiagnosticCode("cut-text", .warning)
  static let missingSectionPage = DiagnosticCode("missing-section-page", .error)
  static let missingHome = DiagnosticCode("missing-home", .error)
  static let missingConfiguration = DiagnosticCode("missing-configuration", .error)
  static let noAddress = DiagnosticCode("no-address", .note)
  static let csvSyntax = DiagnosticCode("csv-syntax", .error)
  static let csvText = DiagnosticCode("csv-text", .warning)
  static let invalidPicture = DiagnosticCode("invalid-picture", .warning)
}
