/// The disk does not give what a site needs: the build cannot go on.
package struct ReadingError: Error, Sendable {
  package let message: String

  package init(_ message: String) {
    self.message = message
  }
}
