import Markup

/// What one template, or one part of it, may use: a list of fields.
///
/// The template checker refuses a template that asks for a name that is not there, or that writes HTML as text.
protocol View: Sendable {
  /// No two have one name.
  static var fields: [Field<Self>] { get }
}

/// A name that a template may use, what it can do with it, and its value.
struct Field<Owner: View>: Sendable {
  let name: String
  let kind: FieldKind
  let value: @Sendable (Owner) -> ViewValue

  /// Written escaped.
  static func text(_ name: String, _ text: @escaping @Sendable (Owner) -> String?) -> Field {
    Field(name: name, kind: .text) { text($0).map { .text($0) } ?? .absent }
  }

  static func number(_ name: String, _ number: @escaping @Sendable (Owner) -> Int) -> Field {
    Field(name: name, kind: .number) { .number(number($0)) }
  }

  /// For triple braces alone.
  static func html(_ name: String, _ html: @escaping @Sendable (Owner) -> HTML?) -> Field {
    Field(name: name, kind: .html) { html($0).map { .html($0) } ?? .absent }
  }

  /// The same for what is long: written straight into the page.
  static func written(_ name: String, _ html: @escaping @Sendable (Owner) -> WrittenHTML?) -> Field {
    Field(name: name, kind: .html) { html($0).map { .written($0) } ?? .absent }
  }

  static func flag(_ name: String, _ flag: @escaping @Sendable (Owner) -> Bool) -> Field {
    Field(name: name, kind: .flag) { .flag(flag($0)) }
  }

  /// A section with the fields of another view.
  static func view<Inner: View>(_ name: String, _ view: @escaping @Sendable (Owner) -> Inner?) -> Field {
    Field(name: name, kind: .view(Inner.self)) { view($0).map { .view($0) } ?? .absent }
  }

  /// A section repeated for each view.
  static func list<Inner: View>(_ name: String, _ views: @escaping @Sendable (Owner) -> [Inner]) -> Field {
    Field(name: name, kind: .list(Inner.self)) { .list(views($0)) }
  }
}

/// What a template can do with a name.
enum FieldKind: Sendable {
  case text, number, html, flag
  case view(any View.Type)
  case list(any View.Type)

  /// The view whose fields a section of it has.
  var inner: (any View.Type)? {
    switch self {
    case .view(let view), .list(let view): view
    case .text, .number, .html, .flag: nil
    }
  }
}

/// The value of a field in a view.
enum ViewValue: Sendable {
  case text(String)
  case number(Int)
  case html(HTML)
  case written(WrittenHTML)
  case flag(Bool)
  case view(any View)
  case list([any View])
  /// Nothing to write, and no section; Mustache does not look further outward for the name.
  case absent
}

/// HTML that is written when its place comes.
struct WrittenHTML: Sendable {
  /// Appends it.
  let write: @Sendable (inout HTML) -> Void
}

extension View {
  func value(named name: String) -> ViewValue? { Self.fields.first { $0.name == name }?.value(self) }

  static func kind(named name: String) -> FieldKind? { fields.first { $0.name == name }?.kind }

  static var names: [String] { fields.map { $0.name } }
}
