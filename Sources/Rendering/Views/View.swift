import Markdown
import Mustache

/// What one template, or one part of it, may use: names, each with a value.
///
/// The keys are an enum, so that the compiler proves that each has a value; the shapes let the template
/// library refuse a template that asks for more, or that writes HTML as text. (Mustache itself renders an
/// unknown name as nothing.)
protocol View: MustacheParent, Sendable {
  associatedtype Key: RawRepresentable<String> & CaseIterable & Sendable

  func value(of key: Key) -> ViewValue
  static func shape(of key: Key) -> ViewShape
}

extension View {
  func child(named name: String) -> Any? {
    Key(rawValue: name).map { value(of: $0).rendered }
  }

  static func shape(named name: String) -> ViewShape? {
    Key(rawValue: name).map(shape)
  }

  static var names: [String] { Key.allCases.map(\.rawValue) }
}

/// The value of a name in a view.
enum ViewValue: Sendable {
  /// Written escaped.
  case text(String)
  /// For triple braces alone.
  case html(HTML)
  case flag(Bool)
  case number(Int)
  case view(any View)
  case list([any View])
  /// Nothing to write, and no section; Mustache does not look further outward for the name.
  case absent

  static func text(_ text: String?) -> ViewValue { text.map { .text($0) } ?? .absent }
  static func html(_ html: HTML?) -> ViewValue { html.map { .html($0) } ?? .absent }
  static func view(_ view: (any View)?) -> ViewValue { view.map { .view($0) } ?? .absent }

  /// As Mustache takes it. Texts are escaped here: it would do so character by character.
  fileprivate var rendered: Any {
    switch self {
    case .text(let text): Written(renderText: HTML.escaped(text))
    case .html(let html): Written(renderText: html.text)
    case .flag(let flag): flag
    case .number(let number): Written(renderText: String(number))
    case .view(let view): view
    case .list(let views): views
    case .absent: Absent()
    }
  }
}

/// What a template can do with a name.
enum ViewShape: Sendable {
  case text
  case html
  case flag
  case number
  /// A section with the names of another view.
  case view(any View.Type)
  /// A section repeated for each view.
  case list(any View.Type)
}

/// A value that says itself how it is written: of a string, Mustache asks at each place what else it could be.
/// A section of it has no names of its own: of a value that does not say so, Mustache asks its mirror.
private struct Written: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { false }

  func child(named name: String) -> Any? { nil }
}

/// The value that is not there.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
