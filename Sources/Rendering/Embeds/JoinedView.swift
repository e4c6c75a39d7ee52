import Templating

/// A view with the fields of two: what several views share stands in one of its own. A name that both have is the
/// first's.
struct JoinedView<First: View, Second: View>: View {
  private let first: First
  private let second: Second

  init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  static var fields: [Field<Self>] {
    First.fields.map { field in field.of { $0.first } }
      + Second.fields.map { field in field.of { $0.second } }
  }
}

extension Field {
  /// The same of a view that holds its owner.
  fileprivate func of<Outer: View>(_ owner: @escaping @Sendable (Outer) -> Owner) -> Field<Outer> {
    let value = value
    return Field<Outer>(name: name, kind: kind) { value(owner($0)) }
  }
}
