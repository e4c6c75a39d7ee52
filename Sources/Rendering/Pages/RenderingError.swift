/// A site cannot be rendered: a template or the calculator's module is not there.
package struct RenderingError: Error, Sendable {
  package let message: String

  package init(_ message: String) {
    self.message = message
  }
}
