import Testing

/// A marked source with the expected messages at its marks, in order.
struct MarkedRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: String
  let said: [String]

  init(_ why: String, _ source: String, _ said: String...) {
    testDescription = why
    self.source = source
    self.said = said
  }
}

/// The line endings of a file.
enum LineEnding: String, CaseIterable, Sendable {
  case lineFeed = "\n"
  case both = "\r\n"
  case carriageReturn = "\r"
}
