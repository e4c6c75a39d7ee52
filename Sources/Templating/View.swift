import Markup

/// The input of a template: values by their place in a schema.
public protocol TemplateValues: Sendable {
  func value(at place: Int) -> FieldValue
}

/// The names that one template, or a part of one, may use: a list of fields.
public protocol View: TemplateValues {
  static var fields: [Field<Self>] { get }
}

extension View {
  @inlinable
  public func value(at place: Int) -> FieldValue { Self.fields[place].value(self) }
}

/// A name for templates, with its kind and its value.
public struct Field<Owner: View>: Sendable {
  public let name: String
  public let kind: FieldKind
  public let value: @Sendable (Owner) -> FieldValue

  /// A text, which is escaped when written.
  public static func text(_ name: String, _ text: @escaping @Sendable (Owner) -> String?) -> Field {
    Field(name: name, kind: .text) { text($0).map { .text($0) } ?? .absent }
  }

  public static func number(_ name: String, _ number: @escaping @Sendable (Owner) -> Int) -> Field {
    Field(name: name, kind: .text) { .text(String(number($0))) }
  }

  /// HTML, which a template must write with triple braces.
  public static func html(_ name: String, _ html: @escaping @Sendable (Owner) -> HTML?) -> Field {
    Field(name: name, kind: .html) { html($0).map { .html($0) } ?? .absent }
  }

  public static func flag(_ name: String, _ flag: @escaping @Sendable (Owner) -> Bool) -> Field {
    Field(name: name, kind: .flag) { flag($0) ? .present : .absent }
  }

  /// A view, for a section with the view's fields.
  public static func view<Inner: View>(
    _ name: String, _ view: @escaping @Sendable (Owner) -> Inner?
  ) -> Field {
    Field(name: name, kind: .views { Schema(of: Inner.self) }) { view($0).map { .views([$0]) } ?? .absent }
  }

  /// A list of views, for a section that is repeated for each view.
  public static func list<Inner: View>(
    _ name: String, _ views: @escaping @Sendable (Owner) -> [Inner]
  ) -> Field {
    // Each view is converted by itself: for a whole array, the type of each would be looked up again.
    Field(name: name, kind: .views { Schema(of: Inner.self) }) { .views(views($0).map { $0 }) }
  }
}

public enum FieldValue: Sendable {
  case text(String)
  case html(HTML)
  /// A section is written once for each view.
  case views([any TemplateValues])
  /// A section is written, and nothing else.
  case present
  /// No value: nothing is written, and a section is left out. Outer views are not searched for the name.
  case absent
}
