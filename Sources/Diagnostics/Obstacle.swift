/// A failure of the environment other than a failed system call: something is missing, taken or not accepted.
package struct Obstacle: EnvironmentFailure, Equatable {
  package let message: String
  package let hint: String

  package init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
  }
}
