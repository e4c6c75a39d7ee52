import Diagnostics

extension DiagnosticCode {
  static let notReadable = error("not-readable")
  static let symbolicLink = error("symbolic-link")
  static let tooLarge = error("too-large")
  static let fileName = error("file-name", mayWait: true)
  static let frontMatterMissing = error("front-matter-missing")
  static let yamlSyntax = error("yaml-syntax")
  static let missingKey = error("missing-key")
  static let wrongValue = error("wrong-value", mayWait: true)
  static let missingHome = error("missing-home")
}
