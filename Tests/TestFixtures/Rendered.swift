import Markup
import Templating

/// A view as a template sees it, by name.
package struct Rendered {
  private let view: any View

  package init(_ view: any View) {
    self.view = view
  }

  package func text(_ name: String) -> String? {
    if case .text(let text)? = value(name) { text } else { nil }
  }

  package func html(_ name: String) -> String? {
    if case .html(let html)? = value(name) { html.text } else { nil }
  }

  package func number(_ name: String) -> Int? {
    text(name).flatMap { Int($0) }
  }

  package func flag(_ name: String) -> Bool {
    if case .present? = value(name) { true } else { false }
  }

  package func view(_ name: String) throws -> Rendered {
    guard case .views(let views as [any View])? = value(name), let view = views.first else {
      throw NoSuchName(name: name)
    }
    return Rendered(view)
  }

  package func list(_ name: String) throws -> [Rendered] {
    guard case .views(let views as [any View])? = value(name) else { throw NoSuchName(name: name) }
    return views.map(Rendered.init)
  }

  private func value(_ name: String) -> FieldValue? {
    let type: any View.Type = type(of: view)
    return Schema(of: type).place(of: name).map { view.value(at: $0) }
  }

  private struct NoSuchName: Error {
    let name: String
  }
}
