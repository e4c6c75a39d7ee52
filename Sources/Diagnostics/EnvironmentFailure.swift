/// A failure outside the site: the disk, a missing tool, a taken port, a wrong option. It ends the command
/// with exit code 2.
package protocol EnvironmentFailure: Error, Sendable {
  /// What is wrong: lower case, no full stop, names in quotes.
  var message: String { get }
  var hint: String { get }
}
