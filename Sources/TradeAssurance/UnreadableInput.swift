/// What the calculators' door in the browser refuses before the domain sees it. The raw value is the stable code of
/// the error.
public enum UnreadableInput: Int32, Error, CaseIterable, Sendable {
  /// An event of a kind that there is not.
  case unknownEvent = 57
  /// A text longer than the door takes.
  case textTooLong = 70
}
