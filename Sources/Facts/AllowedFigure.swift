/// A text whose figure is not a fact, in a place where it cannot be marked: code, a template, the text of a link.
public struct AllowedFigure: Hashable, Sendable {
  public let text: String
  /// The only file in which it is allowed, as in `content/fees/forms.md`; nil for all files.
  public let file: String?

  public init(_ text: String, in file: String? = nil) {
    self.text = text
    self.file = file
  }
}
