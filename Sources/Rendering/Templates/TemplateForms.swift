import Markdown
import Synchronization

/// The forms of a site's templates. Pages of one shape share a form, so that Mustache runs once a shape and not
/// once a page.
///
/// A class with a lock because a form is made when the first page of its shape is asked for, by whichever core.
final class TemplateForms: Sendable {
  private struct Key: Hashable {
    let template: TemplateName
    let shape: [UInt8]
  }

  private let known = Mutex<[Key: TemplateForm]>([:])

  /// Views with more texts, as the list of all articles, are seldom met twice in one shape.
  private static let mostTexts = 500
  /// More than any site has in use: what a long preview has left behind.
  private static let mostForms = 2_000

  /// - Parameter make: what Mustache makes of the shape.
  func form(
    of template: TemplateName, _ parts: ViewParts, make: () -> TemplateForm
  ) -> TemplateForm {
    guard parts.texts.count <= Self.mostTexts else { return make() }
    let key = Key(template: template, shape: parts.shape)
    if let form = known.withLock({ $0[key] }) { return form }
    let form = make()
    known.withLock { known in
      if known.count == Self.mostForms { known = [:] }
      known[key] = form
    }
    return form
  }
}
