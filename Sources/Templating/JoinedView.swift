/// A view with the fields of two views. If both have a field of one name, the first view's field counts.
public struct JoinedView<First: View, Second: View>: View {
  private let first: First
  private let second: Second

  public init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  public static var fields: [Field<Self>] {
    First.fields.map { field in Field(name: field.name, kind: field.kind) { field.value($0.first) } }
      + Second.fields.map { field in Field(name: field.name, kind: field.kind) { field.value($0.second) } }
  }
}
