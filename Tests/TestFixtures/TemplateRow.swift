import Testing

/// A row of a table of tests: templates with mistakes, and what the checks say about them.
package struct TemplateRow: Sendable, CustomTestStringConvertible {
  package let testDescription: String
  /// Marked, by path below `templates/`.
  package let templates: [String: String]
  package let said: [String]

  package init(_ why: String, _ templates: [String: String], _ said: String...) {
    testDescription = why
    self.templates = templates
    self.said = said
  }
}
