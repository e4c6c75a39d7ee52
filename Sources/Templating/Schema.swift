/// What a template may ask for: names, each with its kind, in the order in which their values are found.
package struct Schema: Sendable {
  package typealias Name = (name: String, kind: FieldKind)

  package let names: [Name]
  /// The type of the views that it describes; nil when it was made from something else.
  let view: ObjectIdentifier?

  package init(_ names: [Name]) {
    self.names = names
    view = nil
  }

  package init<Described: View>(of view: Described.Type) {
    names = view.fields.map { ($0.name, $0.kind) }
    self.view = ObjectIdentifier(view)
  }

  /// Of two with one name, the first.
  func place(of name: String) -> Int? { names.firstIndex { $0.name == name } }
}

/// What a template can do with a name.
package enum FieldKind: Sendable {
  case text, number, html, flag
  /// A section with the names of another schema; a function, because a view may hold views of its own type.
  case view(@Sendable () -> Schema)
  case list(@Sendable () -> Schema)

  /// The names that a section of it adds.
  var inner: Schema? {
    switch self {
    case .view(let schema), .list(let schema): schema()
    case .text, .number, .html, .flag: nil
    }
  }
}
