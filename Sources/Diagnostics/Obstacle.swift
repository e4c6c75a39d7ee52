/// An environment failure that is not a failed call to the system: something is missing, taken or not accepted.
package struct Obstacle: EnvironmentFailure, Equatable {
  package let message: String
  package let hint: String

  package init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
  }
}
