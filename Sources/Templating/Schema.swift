/// The names that a template may use, each with its kind, in the order of their values.
public struct Schema: Sendable {
  public let names: [(name: String, kind: FieldKind)]
  /// The type of the views that the schema describes; nil if the schema was not made from a view.
  let view: ObjectIdentifier?

  /// The first place with a name.
  package func place(of name: String) -> Int? { names.firstIndex { $0.name == name } }
}

/// The ways a template can use a name.
public enum FieldKind: Sendable {
  case text, html, flag
  /// A section with the names of another schema. A function, because a view may contain views of its own type.
  case views(@Sendable () -> Schema)
}

extension Schema {
  public init<Described: View>(of view: Described.Type) {
    self.init(names: view.fields.map { ($0.name, $0.kind) }, view: ObjectIdentifier(view))
  }

  /// The names as a template writes them, sorted, one per line; the names of a section are indented below it.
  package func lines(within outer: Set<ObjectIdentifier> = []) -> [String] {
    let outer = view.map { outer.union([$0]) } ?? outer
    return names.sorted { $0.name < $1.name }.flatMap { name, kind in
      switch kind {
      case .text: return ["{{\(name)}}"]
      case .html: return ["{{{\(name)}}}"]
      case .flag: return ["{{#\(name)}}"]
      case .views(let inner):
        let inner = inner()
        // A view may contain views of its own type, whose names are already listed.
        let isKnown = inner.view.map(outer.contains) ?? false
        return ["{{#\(name)}}"] + (isKnown ? [] : inner.lines(within: outer).map { "  " + $0 })
      }
    }
  }
}
