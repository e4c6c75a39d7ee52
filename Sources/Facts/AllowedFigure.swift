/// A text whose figure is not a fact and cannot be marked, because it is in code, a template or the text of a link.
public struct AllowedFigure: Hashable, Sendable {
  public let text: String
  /// The only file in which the text is allowed, as in `content/fees/forms.md`; nil for all files.
  public let file: String?

  public init(_ text: String, in file: String? = nil) {
    self.text = text
    self.file = file
  }
}
