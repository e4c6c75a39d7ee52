/// A text with a figure that is no fact and stands where no mark can: in code, in a template, in the text of a link.
public struct AllowedFigure: Hashable, Sendable {
  public let text: String
  /// The only file in which it may stand, as in `content/fees/forms.md`; nil for all files.
  public let file: String?

  public init(_ text: String, in file: String? = nil) {
    self.text = text
    self.file = file
  }
}
