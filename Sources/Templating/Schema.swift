/// The names that a template may use, each with its kind, in the order of their values.
public struct Schema: Sendable {
  public typealias Name = (name: String, kind: FieldKind)

  public let names: [Name]
  /// The type of the views it describes; nil if it was not made from a view.
  let view: ObjectIdentifier?

  public init(_ names: [Name]) {
    self.names = names
    view = nil
  }

  public init<Described: View>(of view: Described.Type) {
    names = view.fields.map { ($0.name, $0.kind) }
    self.view = ObjectIdentifier(view)
  }

  /// The first place with that name.
  package func place(of name: String) -> Int? { names.firstIndex { $0.name == name } }
}

/// How a template can use a name.
public enum FieldKind: Sendable {
  case text, number, html, flag
  /// A section with the names of another schema; a function, because a view may contain views of its own
  /// type.
  case view(@Sendable () -> Schema)
  case list(@Sendable () -> Schema)

  /// The names that a section on it adds.
  var inner: Schema? {
    switch self {
    case .view(let schema), .list(let schema): schema()
    case .text, .number, .html, .flag: nil
    }
  }
}
