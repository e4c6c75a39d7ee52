/// Something outside the site keeps a command from its work: the disk, a missing tool, a taken port, a value on the
/// command line. It ends the command with exit code 2.
package protocol EnvironmentFailure: Error, Sendable {
  /// What is wrong: lower case, no full stop, names in quotes.
  var message: String { get }
  /// What to do about it: an instruction.
  var hint: String { get }
}
